package dev.floorseat.people;

import java.util.Set;

/**
 * What people may do has changed: a licence is another one or gone, or a mentor hosts no longer or less. Sent in the transaction that recorded it.
 *
 * @param persons whose; at least one
 */
public record TermsChanged(Set<PersonId> persons) {

    /** Copies the set. */
    public TermsChanged {
        persons = Set.copyOf(persons);
    }
}
