package dev.floorseat.solver.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * Where a rule is broken, for the words.
 *
 * @param visits the visits that break it, in the problem's order; empty for a demand
 * @param details what the words need, see {@link dev.floorseat.solver.Breach}
 */
public record Match(List<Visit> visits, Map<String, Object> details) implements ConstraintJustification {

    /** Sorts the visits. */
    public Match {
        visits =
                visits.stream().sorted(Comparator.comparingInt(Visit::getIndex)).toList();
        details = Map.copyOf(details);
    }

    static Match of(Visit visit) {
        HostingSlot slot = visit.getSlot();
        return slot == null
                ? new Match(List.of(visit), Map.of("executive", visit.executive().id))
                : at(visit, slot, Map.of());
    }

    static Match of(Visit visit, Map<String, Object> more) {
        return at(visit, visit.at(), more);
    }

    /** Two visits at odds; the words tell of the second. */
    static Match of(Visit first, Visit second, Map<String, Object> more) {
        Match match = at(second, second.at(), more);
        return new Match(List.of(first, second), match.details);
    }

    static Match of(List<Visit> visits, Map<String, Object> details) {
        return new Match(visits, details);
    }

    private static Match at(Visit visit, HostingSlot slot, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(Map.of(
                "executive", visit.executive().id,
                "mentor", slot.mentor.id,
                "site", slot.site.id,
                "queue", slot.queue.id,
                "from", slot.slot().from(),
                "day", slot.day));
        details.putAll(more);
        return new Match(List.of(visit), details);
    }
}
