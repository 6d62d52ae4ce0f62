package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody stands, counted as moves need it, and brought up to date by looking for those that stand elsewhere than the last time:
 * far cheaper than counting all of them for each move. Keeps visits of its own to count with: other threads copy the plan while moves are
 * sought, so the plan's visits may not be touched, not even for a moment.
 */
final class Standing {

    private final List<Visit> visits;
    private final List<Visit> counted;
    private final Conflicts conflicts;
    private final Map<MentorFact, Long> hosted = new HashMap<>();
    private final Map<SiteWeek, Long> visited = new HashMap<>();

    Standing(RotationPlan plan) {
        this.visits = plan.visits();
        this.counted = Visit.withoutPlaces(visits);
        this.conflicts = new Conflicts(plan.house(), counted);
    }

    /** Catches up with what moved, and leaves some visits out: as if they had no place. */
    void catchUp(List<Visit> without) {
        for (Visit visit : visits) {
            stand(counted(visit), visit.getSlot());
        }
        for (Visit visit : without) {
            stand(counted(visit), null);
        }
    }

    /** The rules that one of those left out would break in a slot because of the others. */
    Set<Rule> conflicts(Visit visit, HostingSlot slot) {
        return conflicts.together(counted(visit), slot);
    }

    /** How many of the others a mentor hosts. */
    long hosted(MentorFact mentor) {
        return hosted.getOrDefault(mentor, 0L);
    }

    /** How many of the others visit a site in a week. */
    long visited(SiteWeek week) {
        return visited.getOrDefault(week, 0L);
    }

    private Visit counted(Visit visit) {
        return counted.get(visit.getIndex());
    }

    private void stand(Visit visit, @Nullable HostingSlot now) {
        HostingSlot before = visit.getSlot();
        if (Objects.equals(before, now)) {
            return;
        }
        if (before != null) {
            conflicts.remove(visit);
            count(before, -1);
        }
        visit.setSlot(now);
        if (now != null) {
            conflicts.add(visit);
            count(now, 1);
        }
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
