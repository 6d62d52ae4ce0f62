package dev.floorseat.solver;

import java.util.List;
import java.util.Map;

/**
 * A rule that is broken in one place, or, for soft rules, what it costs there. {@link RuleWords} says it in words.
 *
 * @param rule which rule
 * @param count by how much, as the rule counts; below zero for a wish met, and for what a move makes better
 * @param visits the ids of the visits that break it, in the problem's order; empty for a demand
 * @param details what the words need: ids under {@code executive}, {@code mentor}, {@code site}, {@code queue}, {@code demand}; under
 *     {@code before} that of the site, queue or mentor it was before; lists of ids under {@code people} and {@code queues}; minutes and
 *     counts as {@code Long}; times as {@code OffsetDateTime}, days as {@code LocalDate}, times of day as {@code LocalTime}
 */
public record Breach(Rule rule, long count, List<String> visits, Map<String, Object> details) {

    /** Copies the collections. */
    public Breach {
        visits = List.copyOf(visits);
        details = Map.copyOf(details);
    }
}
