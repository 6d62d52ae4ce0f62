package dev.floorseat.solver.engine;

import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Variant;
import dev.floorseat.solver.Verification;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Match;
import dev.floorseat.solver.model.RotationPlan;
import dev.floorseat.solver.model.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatch;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Scores a plan and says where each rule is broken. The plan is counted with every weight one, so that a rule of weight zero is counted
 * too; the weights are put on afterwards.
 */
final class Scoring implements AutoCloseable {

    private static final Comparator<Breach> WORST_RULE_FIRST = Comparator.comparing(Breach::rule)
            .thenComparing(breach -> breach.details().getOrDefault("from", "").toString())
            .thenComparing(breach -> breach.visits().toString());

    private final InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> director;
    private final Map<Rule, Long> weights;

    Scoring(SolverTemplate template, RotationPlan countedByOnes, Map<Rule, Long> weights) {
        this.director = template.scoring(true);
        this.weights = weights;
        director.setWorkingSolution(countedByOnes);
    }

    void move(Visit visit, @Nullable HostingSlot slot) {
        director.beforeVariableChanged(visit, "slot");
        visit.setSlot(slot);
        director.afterVariableChanged(visit, "slot");
    }

    Verification verification() {
        director.calculateScore();
        Map<Rule, Long> counts = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            counts.put(rule, 0L);
        }
        List<Breach> breaches = new ArrayList<>();
        for (ConstraintMatchTotal<HardMediumSoftLongScore> total :
                director.getConstraintMatchTotalMap().values()) {
            Rule rule = Rule.valueOf(total.getConstraintName());
            counts.put(rule, count(rule, total.getScore()));
            for (ConstraintMatch<HardMediumSoftLongScore> match : total.getConstraintMatchSet()) {
                breaches.addAll(breaches(rule, match));
            }
        }
        breaches.removeIf(breach -> breach.count() == 0);
        breaches.sort(WORST_RULE_FIRST);
        return new Verification(score(counts), counts, breaches);
    }

    /** What changes when visits go elsewhere together; they stand where they stood when it returns. */
    Variant variant(Map<Visit, HostingSlot> moves, Verification before) {
        Map<Visit, @Nullable HostingSlot> stood = new HashMap<>();
        moves.keySet().forEach(visit -> stood.put(visit, visit.getSlot()));
        moves.forEach(this::move);
        Verification after = verification();
        stood.forEach(this::move);
        return new Variant(
                moves.entrySet().stream()
                        .map(move -> new Variant.Move(
                                move.getKey().id(), move.getValue().slot()))
                        .toList(),
                after.score().minus(before.score()),
                Difference.between(before, after));
    }

    private static List<Breach> breaches(Rule rule, ConstraintMatch<HardMediumSoftLongScore> match) {
        Match where = match.getJustification();
        return where.parts().isEmpty()
                ? List.of(breach(rule, count(rule, match.getScore()), where))
                : where.parts().stream()
                        .map(part -> breach(rule, part.count(), part.match()))
                        .toList();
    }

    private static Breach breach(Rule rule, long count, Match where) {
        return new Breach(rule, count, where.visits().stream().map(Visit::id).toList(), where.details());
    }

    private static long count(Rule rule, HardMediumSoftLongScore score) {
        return -switch (rule.level()) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }

    private Score score(Map<Rule, Long> counts) {
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (Map.Entry<Rule, Long> each : counts.entrySet()) {
            switch (each.getKey().level()) {
                case HARD -> hard -= each.getValue();
                case MEDIUM -> medium -= each.getValue();
                case SOFT -> soft -= each.getValue() * weights.getOrDefault(each.getKey(), 0L);
            }
        }
        return new Score(hard, medium, soft);
    }

    @Override
    public void close() {
        director.close();
    }
}
