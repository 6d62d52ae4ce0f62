package dev.floorseat.notes.tally;

/** A short stretch of a visit. */
public enum Block {
    /** What to look for. */
    BRIEF,
    /** Contacts with customers. */
    CONTACTS,
    /** The two talk about what they saw. */
    TALK,
    /** The ten minutes at the end. */
    DEBRIEF,
    /** A pause, such as after a hard contact. */
    PAUSE
}
