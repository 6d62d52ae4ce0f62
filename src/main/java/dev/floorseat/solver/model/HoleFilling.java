package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * Finds places for the visits that construction left without, before local search looks at what is pleasant. Goes through them several
 * times, in another order each time, as long as it helps; the same for the same seed.
 */
public final class HoleFilling implements CustomPhaseCommand<RotationPlan> {

    private static final int ROUNDS = 6;

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
        RotationPlan plan = director.getWorkingSolution();
        List<Visit> holes = holes(plan);
        if (holes.isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        EjectionChain chain = new EjectionChain(new Conflicts(plan.house(), plan.visits()), random);
        for (int round = 0; round < ROUNDS && !holes.isEmpty(); round++) {
            for (Visit hole : holes) {
                if (hole.getSlot() == null) {
                    chain.place(hole).forEach((visit, before) -> announce(director, visit, before));
                }
            }
            holes = holes(plan);
            Collections.shuffle(holes, random);
        }
        director.triggerVariableListeners();
    }

    /** First those that others wait for, then those with the fewest slots. */
    private static List<Visit> holes(RotationPlan plan) {
        List<Visit> holes = new ArrayList<>();
        for (Visit visit : plan.visits()) {
            if (visit.getSlot() == null && !visit.isFixed()) {
                holes.add(visit);
            }
        }
        holes.sort(Comparator.comparing((Visit visit) -> visit.after() != null)
                .thenComparing(visit -> visit.getCandidates().getSize()));
        return holes;
    }

    /** The chain moved it behind the director's back. */
    private static void announce(ScoreDirector<RotationPlan> director, Visit visit, @Nullable HostingSlot before) {
        HostingSlot now = visit.getSlot();
        visit.setSlot(before);
        director.beforeVariableChanged(visit, "slot");
        visit.setSlot(now);
        director.afterVariableChanged(visit, "slot");
    }

    /** Where the visits of a chain stood before; null for nowhere. */
    interface Moved {
        void forEach(BiConsumer<Visit, @Nullable HostingSlot> each);

        static Moved of(Map<Visit, HostingSlot> before, Visit placed) {
            return each -> {
                each.accept(placed, null);
                before.forEach(each);
            };
        }
    }
}
