package dev.floorseat.floor.imports;

import java.time.Instant;

/** From a time up to another; of a faulty record, not necessarily forward. */
record Span(Instant from, Instant to) {

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
