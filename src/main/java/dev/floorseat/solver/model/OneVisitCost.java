package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What one visit costs in a slot whatever the others do: S2, S3, S4, S14, S15, and of S8 to S10 what the history repeats. */
final class OneVisitCost {

    private static final int OVERDUE = 8;

    private final Map<Rule, Long> weights;
    private final House house;

    OneVisitCost(Map<Rule, Long> weights, House house) {
        this.weights = weights;
        this.house = house;
    }

    long of(Visit visit, HostingSlot slot) {
        ExecutiveFact executive = visit.executive();
        long cost = 0;
        cost += executive.tentative.overlap(slot.from, slot.to) ? weight(Rule.S2) : 0;
        cost += executive.undesired.overlap(slot.from, slot.to) ? weight(Rule.S3) : 0;
        cost -= executive.wants(slot) ? weight(Rule.S4) : 0;
        cost += weight(Rule.S14) * (house.travel.between(executive.home, slot.site) / 10);
        if (visit.request().priority() >= OVERDUE) {
            cost += weight(Rule.S15) * ChronoUnit.DAYS.between(house.firstDay, slot.day);
        }
        cost += weight(Rule.S8) * executive.before(slot.mentor);
        cost += weight(Rule.S9) * executive.before(slot.queue);
        return cost + weight(Rule.S10) * executive.before(slot.site);
    }

    private long weight(Rule rule) {
        return weights.getOrDefault(rule, 0L);
    }
}
