package dev.floorseat.notes.tally;

/** How a contact was for those at the desk. */
public enum Mood {
    /** It did them good. */
    GOOD,
    /** Neither. */
    NEUTRAL,
    /** Hard: both are offered a pause. */
    HARD
}
