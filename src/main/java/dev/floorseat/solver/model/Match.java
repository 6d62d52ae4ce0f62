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
 * @param parts what it consists of where the words tell that one by one; else empty
 */
public record Match(List<Visit> visits, Map<String, Object> details, List<Part> parts)
        implements ConstraintJustification {

    /**
     * One of the things that break a rule together.
     *
     * @param count how much of the rule's count is its
     * @param match where
     */
    public record Part(long count, Match match) {}

    /** Sorts the visits. */
    public Match {
        visits =
                visits.stream().sorted(Comparator.comparingInt(Visit::getIndex)).toList();
        details = Map.copyOf(details);
        parts = List.copyOf(parts);
    }

    static Match of(Visit visit) {
        return of(List.of(visit), visit, Map.of());
    }

    static Match of(Visit visit, Map<String, Object> more) {
        return of(List.of(visit), visit, more);
    }

    /** Two visits at odds; the words tell of the second. */
    static Match of(Visit first, Visit second, Map<String, Object> more) {
        return of(List.of(first, second), second, more);
    }

    static Match of(List<Visit> visits, Map<String, Object> details) {
        return new Match(visits, details, List.of());
    }

    /** What a rule consists of. */
    static Match of(List<Visit> visits, List<Part> parts) {
        return new Match(visits, Map.of(), parts);
    }

    /** Whose visits they are, for the words. */
    static List<String> executives(List<Visit> visits) {
        return visits.stream()
                .sorted(Comparator.comparingInt(Visit::getIndex))
                .map(visit -> visit.executive().id)
                .distinct()
                .toList();
    }

    private static Match of(List<Visit> visits, Visit told, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>();
        details.put("executive", told.executive().id);
        HostingSlot slot = told.getSlot();
        if (slot != null) {
            details.put("mentor", slot.mentor.id);
            details.put("site", slot.site.id);
            details.put("queue", slot.queue.id);
            details.put("from", slot.slot().from());
            details.put("day", slot.day);
        }
        details.putAll(more);
        return new Match(visits, details, List.of());
    }
}
