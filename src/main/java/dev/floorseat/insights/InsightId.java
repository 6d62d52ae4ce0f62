package dev.floorseat.insights;

/**
 * Names an insight, for good: where it was merged, the name leads to where its notes went.
 *
 * @param value the row's number, above 0
 */
public record InsightId(long value) {

    /** Refuses numbers that no row has. */
    public InsightId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an insight's number: " + value);
        }
    }
}
