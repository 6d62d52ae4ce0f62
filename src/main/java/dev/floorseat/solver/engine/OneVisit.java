package dev.floorseat.solver.engine;

import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.RotationPlan;
import dev.floorseat.solver.model.Visit;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Places the only visit that may move, by trying every slot once: the best there is, which a search would not know, and one that no step
 * limit can keep from ending.
 */
final class OneVisit {

    private static final int TRIES_BETWEEN_LOOKS = 256;

    private final SolverTemplate template;
    private final RotationPlan plan;

    OneVisit(SolverTemplate template, RotationPlan plan) {
        this.template = template;
        this.plan = plan;
    }

    /** Leaves the plan with the best slot and its score; returns how many were tried. With nothing to move, only scores. */
    long place(BooleanSupplier stop) {
        try (InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> director = template.scoring(false)) {
            director.setWorkingSolution(plan);
            HardMediumSoftLongScore bestScore = director.calculateScore();
            long tries = 1;
            for (Visit visit : plan.visits()) {
                if (!visit.isFixed()) {
                    HostingSlot best = visit.getSlot();
                    Iterator<HostingSlot> slots = visit.getCandidates().createOriginalIterator();
                    while (slots.hasNext() && !(tries % TRIES_BETWEEN_LOOKS == 0 && stop.getAsBoolean())) {
                        HostingSlot slot = slots.next();
                        HardMediumSoftLongScore score = score(director, visit, slot);
                        if (score.compareTo(bestScore) > 0) {
                            bestScore = score;
                            best = slot;
                        }
                        tries++;
                    }
                    score(director, visit, best);
                }
            }
            return tries;
        }
    }

    private static HardMediumSoftLongScore score(
            InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> director,
            Visit visit,
            @Nullable HostingSlot slot) {
        director.beforeVariableChanged(visit, "slot");
        visit.setSlot(slot);
        director.afterVariableChanged(visit, "slot");
        return director.calculateScore();
    }
}
