package dev.floorseat.notes.card;

/** What was decided about a context card. Whether it is in force depends on the day, too. */
public enum CardState {
    /** A CX lead has not looked at it yet. */
    PROPOSED,
    /** May be used. */
    APPROVED,
    /** May not, for a reason that its proposer sees. */
    DECLINED,
    /** Was approved, and no longer holds. */
    WITHDRAWN
}
