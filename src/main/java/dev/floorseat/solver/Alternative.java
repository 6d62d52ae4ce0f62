package dev.floorseat.solver;

import java.util.List;

/**
 * Another place for a visit.
 *
 * @param slot the place
 * @param difference the score there less the score now: negative when it is worse
 * @param breaches what differs, worst rule first; a count above zero is worse, below zero is better
 */
public record Alternative(Slot slot, Score difference, List<Breach> breaches) {

    /** Copies the list. */
    public Alternative {
        breaches = List.copyOf(breaches);
    }
}
