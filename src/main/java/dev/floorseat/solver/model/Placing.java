package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.Score;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Construction: finds a place for every visit that has none, the tightest first, without breaking a hard rule; local search then makes the
 * plan pleasant. Of the free slots it meets by chance a visit gets the best; where there is none, other visits are sent elsewhere. Goes
 * through those that are left several times, in another order each time. The same for the same seed.
 *
 * <p>OptaPlanner's own construction works out the score of some hundred slots a visit; asking {@link Conflicts} first leaves a dozen.
 */
public final class Placing implements CustomPhaseCommand<RotationPlan> {

    private static final int ROUNDS = 6;
    private static final int LOOKS = 200;
    private static final int COMPARED = 12;

    private long seed;

    /**
     * Sets the seed; OptaPlanner calls this.
     *
     * @param seed starts the random numbers
     */
    public void setSeed(long seed) {
        this.seed = seed;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RotationPlan> director) {
        InnerScoreDirector<RotationPlan, ?> scores = (InnerScoreDirector<RotationPlan, ?>) director;
        RotationPlan plan = director.getWorkingSolution();
        Random random = new Random(seed);
        Conflicts conflicts = new Conflicts(plan.house(), plan.visits());
        EjectionChain chain = new EjectionChain(conflicts, random, plan);
        List<Visit> open = open(plan);
        open.sort(hardestFirst(plan.visits()));
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            for (Visit visit : open) {
                if (plan.enough()) {
                    return;
                }
                HostingSlot best = best(scores, conflicts, visit, random);
                if (best != null) {
                    move(director, visit, best);
                    conflicts.add(visit);
                } else {
                    chain.place(visit).forEach((moved, before) -> announce(director, moved, before));
                }
            }
            open = open(plan);
            Collections.shuffle(open, random);
        }
    }

    private static List<Visit> open(RotationPlan plan) {
        List<Visit> open = new ArrayList<>();
        for (Visit visit : plan.visits()) {
            if (visit.getSlot() == null && !visit.isFixed()) {
                open.add(visit);
            }
        }
        return open;
    }

    /** A visit is as hard to place as the hardest that waits for it, and comes before it. */
    private static Comparator<Visit> hardestFirst(List<Visit> visits) {
        Map<Visit, Long> choice = new HashMap<>();
        Map<Visit, Integer> depth = new HashMap<>();
        for (Visit visit : visits) {
            long slots = visit.getCandidates().getSize();
            int before = 0;
            for (Visit each = visit; each != null; each = each.after()) {
                choice.merge(each, slots, Math::min);
                before++;
            }
            depth.put(visit, before);
        }
        return Comparator.comparingLong((Visit visit) -> choice.getOrDefault(visit, 0L))
                .thenComparingInt(visit -> depth.getOrDefault(visit, 0))
                .thenComparingInt(Visit::getIndex);
    }

    private static <S extends Score<S>> @Nullable HostingSlot best(
            InnerScoreDirector<RotationPlan, S> director, Conflicts conflicts, Visit visit, Random random) {
        SlotSet slots = (SlotSet) visit.getCandidates();
        HostingSlot best = null;
        S bestScore = null;
        int compared = 0;
        int looks = slots.isEmpty() ? 0 : LOOKS;
        for (int i = 0; i < looks && compared < COMPARED; i++) {
            HostingSlot slot = slots.get(random.nextInt((int) slots.getSize()));
            if (conflicts.together(visit, slot).isEmpty()) {
                compared++;
                move(director, visit, slot);
                S score = director.calculateScore();
                move(director, visit, null);
                if (bestScore == null || score.compareTo(bestScore) > 0) {
                    bestScore = score;
                    best = slot;
                }
            }
        }
        return best;
    }

    private static void move(ScoreDirector<RotationPlan> director, Visit visit, @Nullable HostingSlot slot) {
        director.beforeVariableChanged(visit, "slot");
        visit.setSlot(slot);
        director.afterVariableChanged(visit, "slot");
    }

    /** The chain moved it behind the director's back. */
    private static void announce(ScoreDirector<RotationPlan> director, Visit visit, @Nullable HostingSlot before) {
        HostingSlot now = visit.getSlot();
        visit.setSlot(before);
        move(director, visit, now);
    }
}
