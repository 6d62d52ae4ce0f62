package dev.floorseat.rules;

/** What a wanted phrase does that the one it replaces does not. */
public enum LexiconKind {
    /** Says the same so that it helps. */
    REFRAME,
    /** Takes the heat out. */
    DE_ESCALATE,
    /** Says what happens next, where one would justify oneself. */
    INSTEAD_OF_JUSTIFYING
}
