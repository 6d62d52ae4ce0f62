package dev.floorseat.rotation;

/** What a person says to an invite (RFC 5545 section 3.2.12, PARTSTAT). */
public enum Answer {
    /** Will come. */
    ACCEPTED,
    /** May come. */
    TENTATIVE,
    /** Will not come. */
    DECLINED
}
