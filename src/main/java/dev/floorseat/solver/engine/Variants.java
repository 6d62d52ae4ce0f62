package dev.floorseat.solver.engine;

import dev.floorseat.solver.Hole;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Variant;
import dev.floorseat.solver.Verification;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Rearrangements;
import dev.floorseat.solver.model.RotationPlan;
import dev.floorseat.solver.model.SlotFilter;
import dev.floorseat.solver.model.SlotSet;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Mends a plan in which one visit lost its place. Free slots are found by {@link Rearrangements} in a few looks each, so that only those
 * are scored; of very many only every n-th.
 */
final class Variants {

    /** How many free slots near the old day are scored, and how many others. */
    private static final int TRIES = 1_500;

    /** How many slots in which others stand are looked at, and how many ways out of there are scored. */
    private static final int BLOCKED = 1_500;

    private static final int WAYS = 60;

    /** What a place near the old day may cost before somebody else is asked to move: as much as three missed wishes. */
    private static final long MUCH = 100;

    private static final int WEEK = 7;

    private final SolverTemplate template;
    private final Question question;
    private final Weights weights;

    Variants(SolverTemplate template, Question question, Weights weights) {
        this.template = template;
        this.question = question;
        this.weights = weights;
    }

    List<Variant> of(Hole hole, Map<String, Set<String>> refused, int most) {
        Visit visit = question.visit(hole.visit());
        SlotFilter filter = new SlotFilter(question.world);
        SlotSet offered = filter.of(visit, refused.getOrDefault(visit.id(), Set.of()));
        question.plan(filter.usable(), weights);
        Rearrangements rearrangements = new Rearrangements(
                question.world,
                question.visits,
                other -> !hole.settled().contains(other.id()),
                other -> filter.of(other, refused.getOrDefault(other.id(), Set.of())));
        List<HostingSlot> near = new ArrayList<>();
        List<HostingSlot> far = new ArrayList<>();
        List<HostingSlot> blocked = new ArrayList<>();
        offered.createOriginalIterator().forEachRemaining(slot -> {
            boolean isNear = days(hole, slot) <= hole.nearDays();
            if (rearrangements.free(visit, slot)) {
                (isNear ? near : far).add(slot);
            } else if (isNear) {
                blocked.add(slot);
            }
        });
        Ranking ranking =
                ranking(Stream.concat(alone(visit, near), alone(visit, far)).toList());
        Comparator<Way> best = Comparator.comparing(Way::score).reversed();
        List<Way> alone = ranking.ways().stream().sorted(best).toList();
        List<Way> nearby = alone.stream()
                .filter(way -> days(hole, way.to(visit)) <= hole.nearDays())
                .toList();
        List<Way> chosen = new ArrayList<>(fairly(
                nearby, alone.stream().filter(way -> !nearby.contains(way)).toList(), most));
        if (hole.mostMoved() > 0
                && (nearby.isEmpty()
                        || ranking.hole().soft() - nearby.get(0).score().soft() > MUCH)) {
            ranking(byMovingOthers(hole, visit, rearrangements, blocked)).ways().stream()
                    .sorted(Comparator.comparingInt((Way way) -> way.moves().size())
                            .thenComparingLong(way -> days(hole, way.to(visit)) / WEEK)
                            .thenComparing(best))
                    .limit(most)
                    .forEach(chosen::add);
        }
        return told(chosen);
    }

    /** Half of them near where there are far ones too, and near ones first. */
    private static List<Way> fairly(List<Way> near, List<Way> far, int most) {
        int ofFar = Math.min(far.size(), Math.max(most / 2, most - near.size()));
        return Stream.concat(near.stream().limit(most - ofFar), far.stream().limit(ofFar))
                .toList();
    }

    private static List<Map<Visit, HostingSlot>> byMovingOthers(
            Hole hole, Visit visit, Rearrangements rearrangements, List<HostingSlot> blocked) {
        List<HostingSlot> nearestFirst = blocked.stream()
                .sorted(Comparator.comparingLong((HostingSlot slot) -> days(hole, slot))
                        .thenComparingInt(HostingSlot::index))
                .limit(BLOCKED)
                .toList();
        return rearrangements.of(visit, nearestFirst, hole.mostMoved(), WAYS);
    }

    private static Stream<Map<Visit, HostingSlot>> alone(Visit visit, List<HostingSlot> slots) {
        int step = slots.size() / TRIES + 1;
        return Stream.iterate(0, at -> at < slots.size(), at -> at + step).map(at -> Map.of(visit, slots.get(at)));
    }

    /** A way to mend the plan and the score it would have. */
    private record Way(Map<Visit, HostingSlot> moves, Score score) {

        HostingSlot to(Visit visit) {
            return Objects.requireNonNull(moves.get(visit));
        }
    }

    /** The ways that break nothing more than the hole does, and the score with the hole. */
    private record Ranking(List<Way> ways, Score hole) {}

    private Ranking ranking(List<Map<Visit, HostingSlot>> ways) {
        List<Way> scored = new ArrayList<>();
        try (InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> director = template.scoring(false)) {
            director.setWorkingSolution(question.narrowed(slots(ways), weights));
            Score hole = PlanMaking.score(director.calculateScore());
            for (Map<Visit, HostingSlot> way : ways) {
                Map<Visit, @Nullable HostingSlot> stood = new HashMap<>();
                way.keySet().forEach(visit -> stood.put(visit, visit.getSlot()));
                way.forEach((visit, slot) -> move(director, visit, slot));
                Score score = PlanMaking.score(director.calculateScore());
                stood.forEach((visit, slot) -> move(director, visit, slot));
                if (score.hard() >= hole.hard()) {
                    scored.add(new Way(way, score));
                }
            }
            return new Ranking(scored, hole);
        }
    }

    private static void move(
            InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> director,
            Visit visit,
            @Nullable HostingSlot slot) {
        director.beforeVariableChanged(visit, "slot");
        visit.setSlot(slot);
        director.afterVariableChanged(visit, "slot");
    }

    private static List<HostingSlot> slots(Collection<Map<Visit, HostingSlot>> ways) {
        return ways.stream().flatMap(way -> way.values().stream()).toList();
    }

    /** Says what each way changes; leaves out what breaks a hard rule after all, where another mends one. */
    private List<Variant> told(List<Way> ways) {
        if (ways.isEmpty()) {
            return List.of();
        }
        List<HostingSlot> slots = slots(ways.stream().map(Way::moves).toList());
        try (Scoring scoring = new Scoring(template, question.narrowed(slots, Weights.ones()), weights.byRule())) {
            Verification before = scoring.verification();
            return ways.stream()
                    .map(way -> scoring.variant(way.moves(), before))
                    .filter(variant -> variant.breaches().stream()
                            .noneMatch(breach -> breach.rule().level() == Rule.Level.HARD && breach.count() > 0))
                    .toList();
        }
    }

    private static long days(Hole hole, HostingSlot slot) {
        return hole.was() == null
                ? 0
                : Math.abs(
                        ChronoUnit.DAYS.between(hole.was(), slot.slot().from().toLocalDate()));
    }
}
