package dev.floorseat.solver;

import java.util.Comparator;

/**
 * How good a plan is, worst first: a hard point outweighs every medium one, a medium point every soft one. Zero is perfect, broken rules
 * make it negative; only wishes met can lift the soft part above zero.
 *
 * @param hard broken hard rules, negative
 * @param medium visits and demands left out, by priority and weight, negative
 * @param soft the soft rules' counts times their weights, negated
 */
public record Score(long hard, long medium, long soft) implements Comparable<Score> {

    private static final Comparator<Score> WORST_FIRST = Comparator.comparingLong(Score::hard)
            .thenComparingLong(Score::medium)
            .thenComparingLong(Score::soft);

    /**
     * Whether no hard rule is broken.
     *
     * @return true when such a plan may be published
     */
    public boolean feasible() {
        return hard >= 0;
    }

    /**
     * What this score has over another.
     *
     * @param other the other score
     * @return the difference, level by level; negative where this one is worse
     */
    public Score minus(Score other) {
        return new Score(hard - other.hard, medium - other.medium, soft - other.soft);
    }

    @Override
    public int compareTo(Score other) {
        return WORST_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return hard + "hard/" + medium + "medium/" + soft + "soft";
    }
}
