package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody stands, counted as moves need it, and brought up to date by looking for those that stand elsewhere than the last time:
 * far cheaper than counting all of them for each move.
 */
final class Standing {

    final Conflicts conflicts;

    private final List<Visit> visits;
    private final @Nullable HostingSlot[] last;
    private final Map<MentorFact, Long> hosted = new HashMap<>();
    private final Map<SiteWeek, Long> visited = new HashMap<>();

    Standing(RotationPlan plan) {
        this.visits = plan.visits();
        this.conflicts = new Conflicts(plan.house(), List.of());
        conflicts.know(visits);
        this.last = new HostingSlot[visits.size()];
    }

    /** Catches up with what moved, and leaves some visits out: as if they had no place. */
    void catchUp(List<Visit> without) {
        for (int i = 0; i < last.length; i++) {
            note(visits.get(i), i, visits.get(i).getSlot());
        }
        for (Visit visit : without) {
            note(visit, visit.getIndex(), null);
        }
    }

    /** How many of the others a mentor hosts. */
    long hosted(MentorFact mentor) {
        return hosted.getOrDefault(mentor, 0L);
    }

    /** How many of the others visit a site in a week. */
    long visited(SiteWeek week) {
        return visited.getOrDefault(week, 0L);
    }

    private void note(Visit visit, int index, @Nullable HostingSlot now) {
        HostingSlot before = last[index];
        if (Objects.equals(before, now)) {
            return;
        }
        HostingSlot real = visit.getSlot();
        if (before != null) {
            visit.setSlot(before);
            conflicts.remove(visit);
            count(before, -1);
        }
        if (now != null) {
            visit.setSlot(now);
            conflicts.add(visit);
            count(now, 1);
        }
        visit.setSlot(real);
        last[index] = now;
    }

    private void count(HostingSlot slot, long by) {
        hosted.merge(slot.mentor, by, Long::sum);
        visited.merge(slot.siteWeek, by, Long::sum);
    }

    /** The visits that may move, by executive. */
    static List<List<Visit>> chains(RotationPlan plan) {
        Map<ExecutiveFact, List<Visit>> own = new LinkedHashMap<>();
        for (Visit visit : plan.visits()) {
            if (!visit.isFixed() && visit.getCandidates().getSize() > 0) {
                own.computeIfAbsent(visit.executive(), any -> new ArrayList<>()).add(visit);
            }
        }
        return List.copyOf(own.values());
    }
}
