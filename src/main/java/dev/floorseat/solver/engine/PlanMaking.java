package dev.floorseat.solver.engine;

import dev.floorseat.solver.Plan;
import dev.floorseat.solver.Plan.PlannedVisit;
import dev.floorseat.solver.RuleWords;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.RotationPlan;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Turns what the solver holds into a plan for the outside world. */
final class PlanMaking {

    private PlanMaking() {}

    static Score score(@Nullable HardMediumSoftLongScore score) {
        return score == null
                ? new Score(0, 0, 0)
                : new Score(score.hardScore(), score.mediumScore(), score.softScore());
    }

    static Plan bare(World world, RotationPlan plan) {
        return plan(world, plan, visit -> List.of());
    }

    static Plan withReasons(World world, RotationPlan plan, Map<String, Set<String>> refused) {
        Reasons reasons = new Reasons(world, plan.visits());
        return plan(
                world,
                plan,
                visit -> RuleWords.reasons(
                        reasons.of(visit, refused.getOrDefault(visit.id(), Set.of())), Locale.ENGLISH));
    }

    private static Plan plan(World world, RotationPlan plan, Function<Visit, List<String>> reasons) {
        return new Plan(
                world.problem().rotation().id(),
                score(plan.score()),
                plan.visits().stream().map(visit -> planned(visit, reasons)).toList());
    }

    private static PlannedVisit planned(Visit visit, Function<Visit, List<String>> reasons) {
        HostingSlot at = visit.getSlot();
        if (at == null) {
            return new PlannedVisit(visit.id(), null, null, null, null, null, null, reasons.apply(visit));
        }
        Slot slot = at.slot();
        return new PlannedVisit(
                visit.id(), slot.id(), slot.mentor(), slot.site(), slot.queue(), slot.from(), slot.to(), List.of());
    }
}
