package dev.floorseat.rules.reach.hooks;

/** How a message to an address stands. */
public enum DeliveryState {
    /** It waits for its next attempt. */
    QUEUED,
    /** The receiver took it. */
    SENT,
    /** It was given up, or the receiver does not want it. */
    FAILED,
    /** The address was switched off before it went out. */
    LAPSED
}
