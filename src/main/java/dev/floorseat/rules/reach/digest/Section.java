package dev.floorseat.rules.reach.digest;

/** The parts of a digest, in the order in which they are read. */
public enum Section {
    /** Practices from the floor that became rules. */
    DONE,
    /** Other rules that came in force. */
    RULES,
    /** Directives that are otherwise now. */
    DIRECTIVES,
    /** Rules that are tried. */
    TRIAL,
    /** How many promises were kept. */
    PROMISES
}
