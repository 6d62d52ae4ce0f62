package dev.floorseat.people;

/**
 * Names a person inside the product; the outside world knows people by their external id.
 *
 * @param value the row's number, above 0
 */
public record PersonId(long value) {

    /** Refuses numbers that no row has. */
    public PersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("not a person's number: " + value);
        }
    }
}
