package dev.floorseat.invites.busy.reading;

import java.time.Instant;

/**
 * The time that matters: nothing outside of it is kept or computed.
 *
 * @param from begin, included
 * @param to end, not included, after the begin
 */
public record Window(Instant from, Instant to) {

    /** Refuses one that does not run forward. */
    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    boolean touches(Instant begin, Instant end) {
        return begin.isBefore(to) && end.isAfter(from);
    }
}
