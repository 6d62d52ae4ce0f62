package dev.floorseat.people;

/**
 * The number of a person, ours and stable. Outside, a person is named by the external id.
 *
 * @param value positive
 */
public record PersonId(long value) {

    /** Refuses what no table hands out. */
    public PersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("not the number of a person: " + value);
        }
    }
}
