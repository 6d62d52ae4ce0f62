package dev.floorseat.invites.outbox;

/** How a message stands. */
public enum MessageState {
    /** Waits for its next attempt. */
    QUEUED,
    /** A worker has it. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it for good. */
    FAILED,
    /** A newer message took its place. */
    SUPERSEDED,
    /** The visit passed before it could be sent. */
    LAPSED
}
