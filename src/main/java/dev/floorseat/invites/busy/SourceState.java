package dev.floorseat.invites.busy;

/** How far one can rely on what was read from a calendar. */
public enum SourceState {
    /** It was read lately. */
    FRESH,
    /** It was not read for longer than it should be; what was read then is in force. */
    STALE,
    /** It cannot be read until somebody does something; what was read last is in force. */
    BROKEN
}
