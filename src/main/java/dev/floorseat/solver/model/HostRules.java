package dev.floorseat.solver.model;

import static dev.floorseat.solver.model.Streams.HARD;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import dev.floorseat.solver.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Hard rules about mentors, seats and queues: what several visits want at once. */
final class HostRules {

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {
            mentorOverlap(factory), mentorWeekCap(factory), freeSeat(factory), hostingShare(factory)
        };
    }

    Constraint mentorOverlap(ConstraintFactory factory) {
        return factory.forEachUniquePair(Visit.class, equal(Visit::mentor))
                .filter((one, other) -> one.at().overlaps(other.at()))
                .penalizeLong(HARD, (one, other) -> 1)
                .justifyWith((one, other, score) ->
                        Match.of(one, other, Map.of("people", Match.executives(List.of(one, other)))))
                .asConstraint(Rule.H3.name());
    }

    Constraint mentorWeekCap(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(visit -> visit.at().mentorWeek, ConstraintCollectors.toList())
                .filter((week, visits) -> visits.size() > week.mentor().weekCap)
                .penalizeLong(HARD, (week, visits) -> visits.size() - week.mentor().weekCap)
                .justifyWith((week, visits, score) -> Match.of(
                        visits,
                        Map.of(
                                "mentor",
                                week.mentor().id,
                                "day",
                                week.monday(),
                                "actual",
                                (long) visits.size(),
                                "limit",
                                (long) week.mentor().weekCap,
                                "people",
                                Match.executives(visits))))
                .asConstraint(Rule.H4.name());
    }

    Constraint freeSeat(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(visit -> visit.at().seatStart())
                .join(Visit.class, equal(SeatStart::island, Visit::island))
                .filter((start, visit) -> start.within(visit.at()))
                .groupBy((start, visit) -> start, ConstraintCollectors.toList((start, visit) -> visit))
                .filter((start, visits) -> visits.size() > start.site.seats)
                .penalizeLong(HARD, (start, visits) -> visits.size() - start.site.seats)
                .justifyWith((start, visits, score) -> crowd(start, visits, start.site.seats, Map.of()))
                .asConstraint(Rule.H5.name());
    }

    Constraint hostingShare(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(visit -> visit.at().shareStart())
                .join(Visit.class, equal(ShareStart::island, Visit::island), equal(ShareStart::queue, Visit::queue))
                .filter((share, visit) -> share.start.within(visit.at()))
                .groupBy((share, visit) -> share, ConstraintCollectors.toList((share, visit) -> visit))
                .filter((share, visits) -> visits.size() > share.most)
                .penalizeLong(HARD, (share, visits) -> visits.size() - share.most)
                .justifyWith((share, visits, score) ->
                        crowd(share.start, visits, share.most, Map.of("queue", share.queue.id)))
                .asConstraint(Rule.H6.name());
    }

    private static Match crowd(SeatStart start, List<Visit> visits, long limit, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("site", start.site.id);
        details.put("from", visits.get(0).at().time(start.time));
        details.put("actual", (long) visits.size());
        details.put("limit", limit);
        details.put("people", Match.executives(visits));
        return Match.of(visits, details);
    }
}
