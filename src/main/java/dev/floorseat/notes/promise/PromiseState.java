package dev.floorseat.notes.promise;

/** What became of a promise, as its owner says. */
public enum PromiseState {
    /** Not yet. */
    OPEN,
    /** Done. */
    KEPT,
    /** Will not be, for a reason that the mentor reads. */
    WITHDRAWN
}
