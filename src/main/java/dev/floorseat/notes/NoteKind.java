package dev.floorseat.notes;

/** What a field note says. */
public enum NoteKind {
    /** What a group of customers wants. */
    PATTERN,
    /** A practice that works. */
    AGENT_IDEA,
    /** A directive, process, product or system that fails; above all one's own. */
    MISTAKE,
    /** Rules or systems in the way. */
    FRICTION,
    /** What is good as it is. */
    PRAISE
}
