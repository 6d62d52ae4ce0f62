package dev.floorseat.solver.engine;

import dev.floorseat.solver.Reason;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.model.Conflicts;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what stands against a visit that has no place: each slot of its length in its window counts as declined if somebody did, and
 * under every rule it would break by itself; only if there is nothing of that, under every rule it would break together with the other
 * visits. Of reasons that weigh the same, a declined slot comes first, then the worst rule. When dozens of visits of a very
 * large problem have no place, only every n-th slot is looked at and counted n times.
 */
final class Reasons {

    private static final long MOST_LOOKS = 8_000_000;

    private final World world;
    private final Conflicts conflicts;
    private final int step;

    /** The slots that anybody may use, and those in use, are linked. */
    Reasons(World world, List<Visit> visits) {
        this.world = world;
        this.conflicts = new Conflicts(world, visits);
        long open = visits.stream().filter(visit -> visit.getSlot() == null).count();
        this.step = (int) (open * world.slots().size() / MOST_LOOKS) + 1;
    }

    List<Reason> of(Visit visit, Set<String> refused) {
        Map<Rule, Integer> against = new EnumMap<>(Rule.class);
        int all = 0;
        int declined = 0;
        for (int i = 0; i < world.slots().size(); i += step) {
            HostingSlot slot = world.slots().get(i);
            if (Conflicts.inWindow(visit, slot)) {
                all += step;
                boolean said = refused.contains(slot.slot().id());
                declined += said ? step : 0;
                Set<Rule> broken = conflicts.alone(visit, slot);
                if (broken.isEmpty() && !said) {
                    broken = conflicts.together(visit, slot);
                }
                broken.forEach(rule -> against.merge(rule, step, Integer::sum));
            }
        }
        List<Reason> reasons = new ArrayList<>();
        if (declined > 0) {
            reasons.add(Reason.declined(declined, all));
        }
        for (Map.Entry<Rule, Integer> each : against.entrySet()) {
            reasons.add(new Reason(each.getKey(), each.getValue(), all));
        }
        reasons.sort(Comparator.comparingInt(Reason::slots).reversed());
        return reasons;
    }
}
