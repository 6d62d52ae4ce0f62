package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two visits of one executive that follow each other by start, too close to one another. Names the slots too: a gap between the same
 * visits elsewhere is another gap.
 */
record Gap(Visit earlier, HostingSlot earlierSlot, Visit later, HostingSlot laterSlot, House house) {

    /** Visits that start together follow each other in the problem's order. */
    private static final Comparator<Visit> BY_START =
            Comparator.comparingLong((Visit visit) -> visit.at().from).thenComparing(Visit::getIndex);

    static List<Gap> tooShort(List<Visit> visits, House house) {
        if (visits.size() < 2) {
            return List.of();
        }
        List<Visit> sorted = new ArrayList<>(visits);
        sorted.sort(BY_START);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Visit earlier = sorted.get(i - 1);
            Visit later = sorted.get(i);
            Gap gap = new Gap(earlier, earlier.at(), later, later.at(), house);
            if (gap.millis() < gap.restMillis() || gap.millis() < gap.travelMinutes() * 60_000) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private long millis() {
        return laterSlot.from - earlierSlot.to;
    }

    /** On one day no rest is due. */
    private long restMillis() {
        return earlierSlot.day.equals(laterSlot.day) ? Long.MIN_VALUE : house.restMillis;
    }

    private long travelMinutes() {
        return house.travel.between(earlierSlot.site, laterSlot.site);
    }

    /** Tells of the limit that is broken by more. */
    Match match() {
        long minutes = Math.floorDiv(millis(), 60_000);
        boolean rest = restMillis() > 0 && house.restMinutes >= travelMinutes();
        long limit = rest ? house.restMinutes : travelMinutes();
        Map<String, Object> details = new HashMap<>();
        details.put("why", millis() < 0 ? "overlap" : rest ? "rest" : "travel");
        details.put("short", millis() < 0 ? -minutes : limit - minutes);
        details.put("limit", limit);
        return Match.of(earlier, later, details);
    }
}
