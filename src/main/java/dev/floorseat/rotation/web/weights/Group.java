package dev.floorseat.rotation.web.weights;

import dev.floorseat.solver.Rule;
import java.util.List;

/** Soft rules that are about the same, in the order a planner looks at them. */
enum Group {
    /** What was promised stays. */
    PUBLISHED,
    /** When people would like to come. */
    WISHES,
    /** Nobody carries more than others. */
    FAIRNESS,
    /** Something else each time. */
    VARIETY,
    /** What there is to learn. */
    LEARNING,
    /** What a visit costs. */
    EFFORT;

    List<Rule> rules() {
        return switch (this) {
            case PUBLISHED -> List.of(Rule.S1, Rule.S16);
            case WISHES -> List.of(Rule.S4, Rule.S3, Rule.S2);
            case FAIRNESS -> List.of(Rule.S5, Rule.S6, Rule.S7);
            case VARIETY -> List.of(Rule.S8, Rule.S9, Rule.S10);
            case LEARNING -> List.of(Rule.S11, Rule.S12);
            case EFFORT -> List.of(Rule.S13, Rule.S14, Rule.S15);
        };
    }
}
