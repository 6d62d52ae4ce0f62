package dev.floorseat.solver;

import java.util.List;

/**
 * A way to give a visit that fell out a place again, and who else goes elsewhere for it.
 *
 * @param moves where visits go: first the one that fell out, then those that make room for it
 * @param difference the score afterwards less the score with the hole: negative when it is worse
 * @param breaches what differs, worst rule first; a count above zero is worse, below zero is better
 */
public record Variant(List<Move> moves, Score difference, List<Breach> breaches) {

    /**
     * A visit and where it goes.
     *
     * @param visit the visit's id
     * @param slot the place
     */
    public record Move(String visit, Slot slot) {}

    /** Copies the lists; refuses a variant that moves nothing. */
    public Variant {
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("moves nothing");
        }
        moves = List.copyOf(moves);
        breaches = List.copyOf(breaches);
    }

    /**
     * Where the visit that fell out goes.
     *
     * @return its new place
     */
    public Slot slot() {
        return moves.get(0).slot();
    }

    /**
     * Who else moves.
     *
     * @return the other moves; empty when it changes nobody else
     */
    public List<Move> others() {
        return moves.subList(1, moves.size());
    }
}
