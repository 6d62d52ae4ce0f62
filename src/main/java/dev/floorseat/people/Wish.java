package dev.floorseat.people;

import java.time.Instant;

/**
 * When an executive would like a visit, or would rather have none.
 *
 * @param person whose
 * @param from start, included
 * @param to end, not included
 * @param kind welcome or not
 */
public record Wish(PersonId person, Instant from, Instant to, WishKind kind) {

    /** Refuses a time that does not run forward. */
    public Wish {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a wish from " + from + " to " + to);
        }
    }
}
