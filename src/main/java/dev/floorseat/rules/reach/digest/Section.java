package dev.floorseat.rules.reach.digest;

/** The parts of a digest, in the order in which they are read. */
public enum Section {
    /** Practices from the floor that became rules. */
    DONE,
    /** Other rules that came in force. */
    RULES,
    /** Rules that say something else. */
    CHANGED,
    /** Rules by which nobody works any more. */
    OVER,
    /** Directives that are otherwise now. */
    DIRECTIVES,
    /** Rules that are tried. */
    TRIAL,
    /** Rules of which those who would work by them can say something. */
    COMMENT,
    /** How many promises were kept. */
    PROMISES
}
