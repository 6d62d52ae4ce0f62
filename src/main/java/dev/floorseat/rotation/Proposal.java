package dev.floorseat.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time at which somebody would rather have a visit.
 *
 * @param from begin, before {@code to}
 * @param to end
 * @param site external id of the site they would rather go to; null: they named none
 */
public record Proposal(Instant from, Instant to, @Nullable String site) {

    /** Refuses a time that does not run forward. */
    public Proposal {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }
}
