package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Slot;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Another place for a visit, for programs.
 *
 * @param message what is different there, in one sentence in the reader's language
 */
record AlternativeView(
        String slot,
        String mentor,
        String site,
        String queue,
        OffsetDateTime from,
        OffsetDateTime to,
        String message,
        Score difference,
        List<BreachView> changes) {

    /** How many are offered at once. */
    static final int MOST = 5;

    static List<AlternativeView> of(
            List<Alternative> alternatives, Visit visit, Draft draft, Words words, Locale locale) {
        Function<Alternative, String> moves = words.moves(visit, draft, locale);
        return alternatives.stream()
                .map(alternative -> of(alternative, moves.apply(alternative), draft, words, locale))
                .toList();
    }

    private static AlternativeView of(
            Alternative alternative, String message, Draft draft, Words words, Locale locale) {
        Slot slot = alternative.slot();
        return new AlternativeView(
                slot.id(),
                slot.mentor(),
                slot.site(),
                slot.queue(),
                slot.from(),
                slot.to(),
                message,
                alternative.difference(),
                alternative.breaches().stream()
                        .map(breach -> BreachView.of(breach, words, draft, locale))
                        .toList());
    }
}
