package dev.floorseat.solver;

import java.util.List;
import java.util.Map;

/**
 * What a plan is worth.
 *
 * @param score its score
 * @param counts how often each rule is broken, every rule named, worst first
 * @param breaches where, worst rule first
 */
public record Verification(Score score, Map<Rule, Long> counts, List<Breach> breaches) {

    /** Copies the list; the map keeps its order. */
    public Verification {
        breaches = List.copyOf(breaches);
    }

    /**
     * How often a rule is broken.
     *
     * @param rule the rule
     * @return its count
     */
    public long count(Rule rule) {
        return counts.getOrDefault(rule, 0L);
    }
}
