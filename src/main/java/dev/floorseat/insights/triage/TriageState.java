package dev.floorseat.insights.triage;

/** What CX leads did with an insight so far. */
public enum TriageState {
    /** Nobody has looked at it: a clock runs until it is acknowledged. */
    NEW,
    /** It counts as evidence: a clock runs until it is decided. */
    ACKNOWLEDGED,
    /** Put off until a day, on which it is new again. */
    LATER,
    /** Nothing is made of it, for a reason. */
    DECLINED,
    /** There is a proposal. */
    PROMOTED;

    /** Whether a clock runs, so that it can be overdue. */
    public boolean waits() {
        return this == NEW || this == ACKNOWLEDGED;
    }
}
