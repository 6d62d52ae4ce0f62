package dev.floorseat.rotation;

import java.time.Instant;

/**
 * The time at which somebody would rather have a visit.
 *
 * @param from begin, before {@code to}
 * @param to end
 */
public record Proposal(Instant from, Instant to) {

    /** Refuses a time that does not run forward. */
    public Proposal {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }
}
