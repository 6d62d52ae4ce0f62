package dev.floorseat.rotation;

/**
 * Names a visit.
 *
 * @param value the row's number, above 0
 */
public record VisitId(long value) {

    /** Refuses numbers that no row has. */
    public VisitId {
        if (value <= 0) {
            throw new IllegalArgumentException("not a visit's number: " + value);
        }
    }
}
