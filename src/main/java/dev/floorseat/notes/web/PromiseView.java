package dev.floorseat.notes.web;

import dev.floorseat.notes.promise.Promise;

/**
 * A promise for people.
 *
 * @param owner a name
 * @param own whether it is the reader's
 * @param due with its weekday
 * @param changed the day since when it has its state
 */
record PromiseView(Promise promise, String owner, boolean own, String due, String changed, boolean overdue) {

    /** OVERDUE, or its state. */
    public String state() {
        return overdue ? "OVERDUE" : promise.state().name();
    }
}
