package dev.floorseat.insights;

/** How far the evidence of an insight carries, by policy. */
public enum InsightState {
    /** Too little for anything more. */
    SINGLE,
    /** More than one has seen it. */
    EMERGING,
    /** Enough for a proposal. */
    RECURRING,
    /** A proposal was made and is not declined. */
    PROPOSED,
    /** It came up once, and no longer does. */
    STALE
}
