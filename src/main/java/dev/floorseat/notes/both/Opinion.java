package dev.floorseat.notes.both;

/** What somebody saw a directive do on the floor. */
public enum Opinion {
    /** It works. */
    WORKS,
    /** It confuses. */
    CONFUSES,
    /** It did not come up. */
    NOT_SEEN
}
