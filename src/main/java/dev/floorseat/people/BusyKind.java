package dev.floorseat.people;

/** How busy a busy time is. */
public enum BusyKind {
    /** No visit may be planned here. */
    BUSY,
    /** A visit here is possible, and unwelcome. */
    TENTATIVE
}
