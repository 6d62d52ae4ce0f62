package dev.floorseat.invites.letter;

/** Which of a visit's two people a letter is for. */
public enum Role {
    /** The guest. */
    EXECUTIVE,
    /** The host. */
    MENTOR
}
