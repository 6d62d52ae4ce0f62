package dev.floorseat.solver.engine;

import dev.floorseat.solver.Reason;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.model.Conflicts;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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

    /** Of the bits that stand for what bars a slot the first says that it was declined; then comes one for each of these. */
    private static final List<Rule> HARD = Arrays.stream(Rule.values())
            .filter(rule -> rule.level() == Rule.Level.HARD)
            .toList();

    private static final int DECLINED = 1;
    private static final int ALL = (2 << HARD.size()) - 1;

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
        Map<Integer, Integer> barred = barred(visit, refused);
        int all = barred.values().stream().mapToInt(Integer::intValue).sum();
        return reasons(barred, ALL, all);
    }

    /** The fewest reasons that leave no slot; empty when one is free, or there is none. */
    List<Reason> smallest(Visit visit, Set<String> refused) {
        Map<Integer, Integer> barred = barred(visit, refused);
        int all = barred.values().stream().mapToInt(Integer::intValue).sum();
        if (barred.isEmpty() || barred.containsKey(0)) {
            return List.of();
        }
        int present = barred.keySet().stream().reduce(0, (one, other) -> one | other);
        List<Reason> best = List.of();
        long most = -1;
        for (int size = 1; most < 0; size++) {
            for (int set = present; set > 0; set = (set - 1) & present) {
                int chosen = set;
                if (Integer.bitCount(set) == size && barred.keySet().stream().allMatch(slot -> (slot & chosen) != 0)) {
                    List<Reason> reasons = reasons(barred, set, all);
                    long slots = reasons.stream().mapToLong(Reason::slots).sum();
                    if (slots > most) {
                        most = slots;
                        best = reasons;
                    }
                }
            }
        }
        return best;
    }

    /** How many slots are barred by the same: a bit a reason. */
    private Map<Integer, Integer> barred(Visit visit, Set<String> refused) {
        Map<Integer, Integer> barred = new HashMap<>();
        for (int i = 0; i < world.slots().size(); i += step) {
            HostingSlot slot = world.slots().get(i);
            if (Conflicts.inWindow(visit, slot)) {
                boolean said = refused.contains(slot.slot().id());
                Set<Rule> broken = conflicts.alone(visit, slot);
                if (broken.isEmpty() && !said) {
                    broken = conflicts.together(visit, slot);
                }
                int bits = said ? DECLINED : 0;
                for (Rule rule : broken) {
                    bits |= bit(rule);
                }
                barred.merge(bits, step, Integer::sum);
            }
        }
        return barred;
    }

    private static List<Reason> reasons(Map<Integer, Integer> barred, int among, int all) {
        List<Reason> reasons = new ArrayList<>();
        int declined = slots(barred, DECLINED & among);
        if (declined > 0) {
            reasons.add(Reason.declined(declined, all));
        }
        for (Rule rule : HARD) {
            int slots = slots(barred, bit(rule) & among);
            if (slots > 0) {
                reasons.add(new Reason(rule, slots, all));
            }
        }
        reasons.sort(Comparator.comparingInt(Reason::slots).reversed());
        return reasons;
    }

    private static int slots(Map<Integer, Integer> barred, int bit) {
        return barred.entrySet().stream()
                .filter(each -> (each.getKey() & bit) != 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int bit(Rule rule) {
        return 2 << HARD.indexOf(rule);
    }
}
