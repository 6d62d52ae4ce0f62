package dev.floorseat.invites.ordering;

/** What became of a mail that came in. */
public enum Outcome {
    /** It says what counts now. */
    APPLIED,
    /** It came before. */
    DUPLICATE,
    /** It answers an older revision than the one in force, or one that is not known here. */
    STALE_SEQUENCE,
    /** It is older than what the same attendee answered before, by mail or otherwise, or comes when nothing can be answered any more. */
    STALE_STAMP,
    /** It answers an event that is not ours. */
    UNKNOWN_UID,
    /** Somebody answered who was not asked. */
    WRONG_SENDER,
    /** Somebody else is to come instead. */
    DELEGATED,
    /** Too little shows that it is from whom it says. */
    UNTRUSTED,
    /** No calendar in it. */
    NO_CALENDAR_PART,
    /** An answer that cannot be read for sure. */
    UNREADABLE,
    /** A machine's, such as out of office. */
    AUTO_REPLY,
    /** A mail server's about a mail of ours. */
    DELIVERY_REPORT,
    /** Larger than any answer. */
    TOO_LARGE;

    /** Whether a planner is to look at it. What a program answered for somebody who is away changes nothing. */
    public boolean needsAPerson() {
        return isShown() && this != AUTO_REPLY;
    }

    /** Whether a planner sees it: all but what went as it should. */
    public boolean isShown() {
        return this != APPLIED && this != DUPLICATE;
    }
}
