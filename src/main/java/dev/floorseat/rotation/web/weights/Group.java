package dev.floorseat.rotation.web.weights;

import dev.floorseat.solver.Rule;
import java.util.List;

/** Soft rules that are about the same, in the order a planner looks at them. */
enum Group {
    /** What was promised stays. */
    PUBLISHED(Rule.S1, Rule.S16),
    /** When people would like to come. */
    WISHES(Rule.S4, Rule.S3, Rule.S2),
    /** Nobody carries more than others. */
    FAIRNESS(Rule.S5, Rule.S6, Rule.S7),
    /** Something else each time. */
    VARIETY(Rule.S8, Rule.S9, Rule.S10),
    /** What there is to learn. */
    LEARNING(Rule.S11, Rule.S12),
    /** What a visit costs. */
    EFFORT(Rule.S13, Rule.S14, Rule.S15);

    private final List<Rule> rules;

    Group(Rule... rules) {
        this.rules = List.of(rules);
    }

    List<Rule> rules() {
        return rules;
    }
}
