package dev.floorseat.solver.model;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/**
 * Streams that several rules start from. Their functions are constants, so that OptaPlanner sees they are the same and works each out
 * once a move.
 */
final class Streams {

    static final HardMediumSoftLongScore HARD = HardMediumSoftLongScore.ONE_HARD;
    static final HardMediumSoftLongScore MEDIUM = HardMediumSoftLongScore.ONE_MEDIUM;

    private static final Function<Visit, ExecutiveFact> EXECUTIVE = Visit::executive;
    private static final UniConstraintCollector<Visit, ?, List<Visit>> LIST = ConstraintCollectors.toList();
    private static final Predicate<Visit> UNCHECKED = Visit::unchecked;

    private Streams() {}

    /** The assigned visits of each executive who has one. */
    static BiConstraintStream<ExecutiveFact, List<Visit>> byExecutive(ConstraintFactory factory) {
        return factory.forEach(Visit.class).groupBy(EXECUTIVE, LIST);
    }

    /** Assigned visits whose unary rules were not checked when their slot was offered. */
    static UniConstraintStream<Visit> unchecked(ConstraintFactory factory) {
        return factory.forEach(Visit.class).filter(UNCHECKED);
    }
}
