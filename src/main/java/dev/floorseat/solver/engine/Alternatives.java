package dev.floorseat.solver.engine;

import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Verification;
import dev.floorseat.solver.model.Conflicts;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.RotationPlan;
import dev.floorseat.solver.model.SlotFilter;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * Tries a visit in every slot it may take and keeps the best: where enough are free, only in those; of very long lists only in every n-th.
 */
final class Alternatives {

    private static final int TRIES = 20_000;

    private final SolverTemplate template;
    private final Question question;
    private final Weights weights;

    Alternatives(SolverTemplate template, Question question, Weights weights) {
        this.template = template;
        this.question = question;
        this.weights = weights;
    }

    List<Alternative> of(Visit visit, Set<String> refused, int most) {
        List<HostingSlot> offered = offered(visit, refused);
        List<HostingSlot> free = free(visit, offered);
        return among(visit, thinned(free.size() < most ? offered : free), most);
    }

    /** Those where nobody is in the way; {@link Conflicts} knows in a fraction of the time the score takes. */
    private List<HostingSlot> free(Visit visit, List<HostingSlot> offered) {
        HostingSlot now = visit.getSlot();
        question.plan(offered, weights);
        visit.setSlot(null);
        Conflicts conflicts = new Conflicts(question.world, question.visits);
        List<HostingSlot> free = offered.stream()
                .filter(slot ->
                        !slot.equals(now) && conflicts.together(visit, slot).isEmpty())
                .toList();
        visit.setSlot(now);
        return free;
    }

    /** The best of some slots, whatever rules they break; the visit's own is left out. */
    List<Alternative> among(Visit visit, List<HostingSlot> slots, int most) {
        HostingSlot now = visit.getSlot();
        List<HostingSlot> tried =
                slots.stream().filter(slot -> !slot.equals(now)).toList();
        List<HostingSlot> found = best(question.plan(tried, weights), visit, tried, most);
        visit.setSlot(now);
        try (Scoring scoring = question.scoring(template, found, weights)) {
            Verification before = scoring.verification();
            List<Alternative> alternatives = new ArrayList<>();
            for (HostingSlot slot : found) {
                scoring.move(visit, slot);
                Verification after = scoring.verification();
                Score difference = after.score().minus(before.score());
                alternatives.add(new Alternative(slot.slot(), difference, Difference.between(before, after)));
            }
            return alternatives;
        }
    }

    private List<HostingSlot> offered(Visit visit, Set<String> refused) {
        List<HostingSlot> offered = new ArrayList<>();
        new SlotFilter(question.world)
                .of(visit, refused)
                .createOriginalIterator()
                .forEachRemaining(offered::add);
        return offered;
    }

    private static List<HostingSlot> thinned(List<HostingSlot> slots) {
        int step = slots.size() / TRIES + 1;
        List<HostingSlot> thinned = new ArrayList<>();
        for (int i = 0; i < slots.size(); i += step) {
            thinned.add(slots.get(i));
        }
        return thinned;
    }

    private List<HostingSlot> best(RotationPlan plan, Visit visit, List<HostingSlot> slots, int most) {
        List<Scored> scored = new ArrayList<>();
        try (InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> director = template.scoring(false)) {
            director.setWorkingSolution(plan);
            for (HostingSlot slot : slots) {
                director.beforeVariableChanged(visit, "slot");
                visit.setSlot(slot);
                director.afterVariableChanged(visit, "slot");
                scored.add(new Scored(slot, PlanMaking.score(director.calculateScore())));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparing(Scored::score).reversed().thenComparingInt(each -> each.slot.index()))
                .limit(most)
                .map(Scored::slot)
                .toList();
    }

    private record Scored(HostingSlot slot, Score score) {}
}
