package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Takes visits from their places to make room for another, as few as it needs. */
final class Ejection {

    private final Conflicts conflicts;

    Ejection(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /**
     * Takes the places of as few visits as it needs to free a slot; of none when that is not enough, or too many would lose theirs.
     *
     * @return those without a place now and where they stood
     */
    Map<Visit, HostingSlot> sendAway(Visit visit, HostingSlot slot, Predicate<Visit> mayGo, int most) {
        Map<Visit, HostingSlot> away = new LinkedHashMap<>();
        for (Visit other : conflicts.near(visit, slot)) {
            if (!other.equals(visit) && mayGo.test(other)) {
                away.put(other, other.at());
            }
        }
        away.keySet().forEach(this::leave);
        boolean enough = free(visit, slot, away.keySet());
        for (Map.Entry<Visit, HostingSlot> other : new LinkedHashMap<>(away).entrySet()) {
            take(other.getKey(), other.getValue());
            away.remove(other.getKey());
            if (enough && !free(visit, slot, away.keySet())) {
                away.put(other.getKey(), other.getValue());
                leave(other.getKey());
            }
        }
        if (away.size() > most) {
            away.forEach(this::take);
            away.clear();
        }
        return away;
    }

    /** The visit before it may be sent away too: its own new place will keep the order. */
    private boolean free(Visit visit, HostingSlot slot, Set<Visit> away) {
        Set<Rule> broken = conflicts.together(visit, slot);
        if (visit.after() != null && away.contains(visit.after())) {
            broken.remove(Rule.H12);
        }
        return broken.isEmpty();
    }

    void take(Visit visit, HostingSlot slot) {
        visit.setSlot(slot);
        conflicts.add(visit);
    }

    void leave(Visit visit) {
        conflicts.remove(visit);
        visit.setSlot(null);
    }
}
