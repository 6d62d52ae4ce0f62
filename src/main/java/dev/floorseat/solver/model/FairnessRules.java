package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.Joiners;

/** Soft rules that spread the load over mentors, executives and weeks. */
final class FairnessRules {

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {mentorFairness(factory), executiveFairness(factory), spread(factory), recovery(factory)
        };
    }

    Constraint mentorFairness(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(Visit::mentor, ConstraintCollectors.toList())
                .penalizeConfigurableLong((mentor, visits) -> growth(mentor.hosted, visits))
                .justifyWith((mentor, visits, score) ->
                        Match.of(visits, Map.of("mentor", mentor.id, "actual", mentor.hosted + visits.size())))
                .asConstraint(Rule.S5.name());
    }

    Constraint executiveFairness(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.at().unsocial)
                .groupBy(Visit::executive, ConstraintCollectors.toList())
                .penalizeConfigurableLong((executive, visits) -> growth(executive.unsocialBefore, visits))
                .justifyWith((executive, visits, score) -> Match.of(
                        visits, Map.of("executive", executive.id, "actual", executive.unsocialBefore + visits.size())))
                .asConstraint(Rule.S6.name());
    }

    Constraint spread(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(visit -> visit.at().siteWeek, ConstraintCollectors.toList())
                .penalizeConfigurableLong((week, visits) -> (long) visits.size() * visits.size())
                .justifyWith((week, visits, score) -> Match.of(
                        visits, Map.of("site", week.site().id, "day", week.monday(), "actual", (long) visits.size())))
                .asConstraint(Rule.S7.name());
    }

    Constraint recovery(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.queue().straining)
                .join(
                        factory.forEach(Visit.class).filter(visit -> visit.queue().straining),
                        Joiners.equal(Visit::mentor),
                        Joiners.lessThan(Visit::getIndex))
                .join(House.class)
                .filter((one, other, house) -> between(one, other) < house.recoveryMillis)
                .penalizeConfigurableLong((one, other, house) -> 1)
                .justifyWith((one, other, house, score) -> tooSoon(one, other, house))
                .asConstraint(Rule.S13.name());
    }

    /** Tells of the later one. */
    private static Match tooSoon(Visit one, Visit other, House house) {
        boolean inOrder = one.at().from <= other.at().from;
        Visit first = inOrder ? one : other;
        return Match.of(
                first,
                inOrder ? other : one,
                Map.of(
                        "limit",
                        house.recoveryMinutes,
                        "short",
                        house.recoveryMinutes - Math.max(0, between(one, other) / 60_000),
                        "other",
                        first.at().slot().from()));
    }

    /** Below zero when they overlap. */
    private static long between(Visit one, Visit other) {
        return Math.max(one.at().from - other.at().to, other.at().from - one.at().to);
    }

    /** How much the square of a count grows: (before + now)² less before². */
    private static long growth(long before, List<Visit> visits) {
        long now = visits.size();
        return now * (2 * before + now);
    }
}
