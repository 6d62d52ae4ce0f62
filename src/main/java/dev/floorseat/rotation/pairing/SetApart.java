package dev.floorseat.rotation.pairing;

import dev.floorseat.people.PersonId;

/**
 * Two people are not planned together from now on. Says nothing of why. Sent in the transaction that set them apart.
 *
 * @param one whose number is lower
 * @param other whose number is higher
 */
public record SetApart(PersonId one, PersonId other) {

    /** The two in the order of their numbers, so that it tells nothing. */
    static SetApart of(PersonId one, PersonId other) {
        return one.value() < other.value() ? new SetApart(one, other) : new SetApart(other, one);
    }
}
