package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Slot;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Another place for a visit, for programs. */
record AlternativeView(
        String slot,
        String mentor,
        String site,
        String queue,
        OffsetDateTime from,
        OffsetDateTime to,
        Score difference,
        List<BreachView> changes) {

    /** How many are offered at once. */
    static final int MOST = 5;

    static List<AlternativeView> of(List<Alternative> alternatives, Draft draft, Words words, Locale locale) {
        return alternatives.stream()
                .map(alternative -> of(alternative, draft, words, locale))
                .toList();
    }

    private static AlternativeView of(Alternative alternative, Draft draft, Words words, Locale locale) {
        Slot slot = alternative.slot();
        return new AlternativeView(
                slot.id(),
                slot.mentor(),
                slot.site(),
                slot.queue(),
                slot.from(),
                slot.to(),
                alternative.difference(),
                alternative.breaches().stream()
                        .map(breach -> BreachView.of(breach, words, draft, locale))
                        .toList());
    }
}
