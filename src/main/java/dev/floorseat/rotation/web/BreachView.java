package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Rule;
import java.util.List;
import java.util.Locale;

/**
 * A broken rule for programs.
 *
 * @param rule the rule's id
 * @param count by how much, as the rule counts
 * @param visits the visits concerned
 * @param message what is broken, in the reader's language
 */
record BreachView(Rule rule, long count, List<String> visits, String message) {

    static BreachView of(Breach breach, Words words, Draft draft, Locale locale) {
        return new BreachView(breach.rule(), breach.count(), breach.visits(), words.breach(breach, draft, locale));
    }
}
