package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.RotationPlan;
import dev.floorseat.solver.model.SlotFilter;
import dev.floorseat.solver.model.SlotSet;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import dev.floorseat.solver.model.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a solve starts: the problem worked out, every visit offered its slots, warm starts and pins in place. */
final class Start {

    final World world;
    final RotationPlan plan;
    /** How many visits may move. */
    int movable;

    Start(Problem problem, SolveSettings settings, Map<String, Long> standard) {
        world = new World(problem);
        SlotFilter filter = new SlotFilter(world);
        Set<HostingSlot> used = new LinkedHashSet<>(filter.usable());
        List<Visit> visits = world.visits();
        for (Visit visit : visits) {
            if (visit.isPinned()) {
                visit.fixInPlace();
            } else {
                SlotSet offered = filter.of(visit, settings.refusedSlots().getOrDefault(visit.id(), Set.of()));
                offer(visit, offered, standing(visit, settings.start()));
            }
            if (visit.getSlot() != null) {
                used.add(visit.getSlot());
            }
        }
        List<HostingSlot> slots = List.copyOf(used);
        world.link(slots);
        plan = new RotationPlan(world, visits, slots, Weights.of(problem.weights(), standard));
    }

    /** A visit nothing can be offered to stays out: a search that could only pick it would never end a step. */
    private void offer(Visit visit, SlotSet offered, @Nullable HostingSlot stands) {
        if (offered.isEmpty()) {
            visit.fix(null);
            return;
        }
        visit.offer(offered);
        visit.setSlot(offered.contains(stands) ? stands : null);
        movable++;
    }

    /** Where the visit stands, if that shift is still in the roster. */
    private @Nullable HostingSlot standing(Visit visit, Map<String, String> start) {
        return world.slotOrNull(start.get(visit.id()));
    }
}
