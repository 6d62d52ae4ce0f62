package dev.floorseat.rotation.swap;

/** How a swap stands. */
public enum SwapState {
    /** Offered, and nobody has taken it. */
    OPEN,
    /** Taken; the planner decides. */
    WAITING,
    /** The two have swapped. */
    DONE,
    /** The planner refused it. */
    REFUSED,
    /** Whom it was offered to would rather not. */
    DECLINED,
    /** Who offered took it back. */
    WITHDRAWN,
    /** Nobody took it, or decided on it, in time. */
    EXPIRED,
    /** One of the visits changed, or is off. */
    LAPSED
}
