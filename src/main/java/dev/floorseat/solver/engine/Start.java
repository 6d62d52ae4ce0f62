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

    /**
     * Prepares a solve.
     *
     * @param free visits that may move, by id; null when all may that are not pinned
     */
    Start(Problem problem, SolveSettings settings, Map<String, Long> standard, @Nullable Set<String> free) {
        world = new World(problem);
        SlotFilter filter = new SlotFilter(world);
        Set<HostingSlot> used = new LinkedHashSet<>(filter.usable());
        List<Visit> visits = world.visits();
        for (Visit visit : visits) {
            HostingSlot stands = standing(visit, settings.start());
            if (visit.isPinned() && (free == null || !free.contains(visit.id()))) {
                visit.fixInPlace();
            } else if (free != null && !free.contains(visit.id())) {
                visit.fix(stands);
            } else {
                SlotSet offered = filter.of(visit, settings.refusedSlots().getOrDefault(visit.id(), Set.of()));
                offer(visit, offered, stands);
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

    private @Nullable HostingSlot standing(Visit visit, Map<String, String> start) {
        String id = start.get(visit.id());
        return id == null ? null : world.slot(id);
    }
}
