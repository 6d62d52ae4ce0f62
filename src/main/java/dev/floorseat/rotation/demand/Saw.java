package dev.floorseat.rotation.demand;

/** What a visit saw of what it was to look for. */
public enum Saw {
    /** It came up, and it works. */
    WORKS,
    /** It came up, and it does not work. */
    FAILS,
    /** It did not come up. */
    NOT_SEEN;

    /** Whether it closes the demand: it was seen, whichever way. */
    public boolean closes() {
        return this != NOT_SEEN;
    }
}
