package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The weights of the soft rules, one a field because OptaPlanner wants it so. A rule of weight zero is not counted at all. */
@ConstraintConfiguration
public final class Weights {

    @ConstraintWeight("S1")
    private final HardMediumSoftLongScore s1;

    @ConstraintWeight("S2")
    private final HardMediumSoftLongScore s2;

    @ConstraintWeight("S3")
    private final HardMediumSoftLongScore s3;

    @ConstraintWeight("S4")
    private final HardMediumSoftLongScore s4;

    @ConstraintWeight("S5")
    private final HardMediumSoftLongScore s5;

    @ConstraintWeight("S6")
    private final HardMediumSoftLongScore s6;

    @ConstraintWeight("S7")
    private final HardMediumSoftLongScore s7;

    @ConstraintWeight("S8")
    private final HardMediumSoftLongScore s8;

    @ConstraintWeight("S9")
    private final HardMediumSoftLongScore s9;

    @ConstraintWeight("S10")
    private final HardMediumSoftLongScore s10;

    @ConstraintWeight("S11")
    private final HardMediumSoftLongScore s11;

    @ConstraintWeight("S12")
    private final HardMediumSoftLongScore s12;

    @ConstraintWeight("S13")
    private final HardMediumSoftLongScore s13;

    @ConstraintWeight("S14")
    private final HardMediumSoftLongScore s14;

    @ConstraintWeight("S15")
    private final HardMediumSoftLongScore s15;

    @ConstraintWeight("S16")
    private final HardMediumSoftLongScore s16;

    private Weights(ToLongFunction<Rule> weights) {
        s1 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S1));
        s2 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S2));
        s3 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S3));
        s4 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S4));
        s5 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S5));
        s6 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S6));
        s7 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S7));
        s8 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S8));
        s9 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S9));
        s10 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S10));
        s11 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S11));
        s12 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S12));
        s13 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S13));
        s14 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S14));
        s15 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S15));
        s16 = HardMediumSoftLongScore.ofSoft(weights.applyAsLong(Rule.S16));
    }

    /**
     * The weights of a problem.
     *
     * @param byId weights by the rules' ids
     * @param standard weights of the rules it does not name; zero where this does not name them either
     * @return the weights
     */
    public static Weights of(Map<String, Long> byId, Map<String, Long> standard) {
        return new Weights(rule -> byId.getOrDefault(rule.name(), standard.getOrDefault(rule.name(), 0L)));
    }

    /**
     * One for each, to count by.
     *
     * @return the weights
     */
    public static Weights ones() {
        return new Weights(rule -> 1);
    }

    /**
     * The weights as a map.
     *
     * @return the weight of each soft rule
     */
    public Map<Rule, Long> byRule() {
        Map<Rule, Long> weights = new EnumMap<>(Rule.class);
        weights.put(Rule.S1, s1.softScore());
        weights.put(Rule.S2, s2.softScore());
        weights.put(Rule.S3, s3.softScore());
        weights.put(Rule.S4, s4.softScore());
        weights.put(Rule.S5, s5.softScore());
        weights.put(Rule.S6, s6.softScore());
        weights.put(Rule.S7, s7.softScore());
        weights.put(Rule.S8, s8.softScore());
        weights.put(Rule.S9, s9.softScore());
        weights.put(Rule.S10, s10.softScore());
        weights.put(Rule.S11, s11.softScore());
        weights.put(Rule.S12, s12.softScore());
        weights.put(Rule.S13, s13.softScore());
        weights.put(Rule.S14, s14.softScore());
        weights.put(Rule.S15, s15.softScore());
        weights.put(Rule.S16, s16.softScore());
        return weights;
    }
}
