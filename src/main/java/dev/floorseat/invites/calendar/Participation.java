package dev.floorseat.invites.calendar;

/** What is known of an attendee's answer: the PARTSTAT values we use, RFC 5545 section 3.2.12. */
public enum Participation {
    /** No answer yet. */
    NEEDS_ACTION,
    /** Comes. */
    ACCEPTED,
    /** May come. */
    TENTATIVE,
    /** Does not come. */
    DECLINED
}
