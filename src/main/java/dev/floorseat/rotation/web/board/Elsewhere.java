package dev.floorseat.rotation.web.board;

import dev.floorseat.solver.Slot;

/**
 * Another place for a visit, and in one sentence what is different there.
 *
 * @param slot the slot's id
 * @param day its day, as {@link Wanted} reads it
 * @param mentor the mentor's external id
 * @param where day, time, mentor and queue
 * @param sentence what is different
 * @param cost what it costs on the whole, in words
 * @param points what the score is worse by; below zero it is better
 * @param possible whether it breaks no hard rule
 */
record Elsewhere(
        String slot,
        String day,
        String mentor,
        String where,
        String sentence,
        String cost,
        long points,
        boolean possible) {

    static Elsewhere of(Slot slot, Choice choice, String sentence, String cost, long points) {
        return new Elsewhere(
                slot.id(),
                slot.from().toLocalDate().toString(),
                slot.mentor(),
                choice.when() + ", " + choice.beside(),
                sentence,
                cost,
                points,
                choice.broken().isEmpty());
    }
}
