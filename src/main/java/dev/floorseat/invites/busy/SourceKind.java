package dev.floorseat.invites.busy;

/** What sort of calendar. */
public enum SourceKind {
    /** One published under an address that nobody else knows. */
    ADDRESS,
    /** A file somebody exported: as true as on that day. */
    FILE,
    /** A CalDAV server that asks for user and password (RFC 4791). */
    CALDAV
}
