package dev.floorseat.solver.model;

import static dev.floorseat.solver.model.Streams.HARD;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Hard rules between the visits of one executive, and the pin. */
final class VisitOrderRules {

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {executiveOverlap(factory), sequence(factory), restAndTravel(factory), pinned(factory)};
    }

    Constraint executiveOverlap(ConstraintFactory factory) {
        return factory.forEachUniquePair(Visit.class, equal(Visit::executive))
                .filter((one, other) -> one.at().overlaps(other.at()))
                .penalizeLong(HARD, (one, other) -> 1)
                .justifyWith((one, other, score) -> Match.of(one, other, Map.of()))
                .asConstraint(Rule.H1.name());
    }

    Constraint sequence(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.after() != null)
                .join(
                        factory.forEachIncludingNullVars(Visit.class),
                        equal(visit -> Objects.requireNonNull(visit.after()).getIndex(), Visit::getIndex))
                .filter((visit, earlier) -> whyOutOfOrder(visit, earlier) != null)
                .penalizeLong(HARD, (visit, earlier) -> 1)
                .justifyWith((visit, earlier, score) -> outOfOrder(visit, earlier))
                .asConstraint(Rule.H12.name());
    }

    Constraint restAndTravel(ConstraintFactory factory) {
        return Streams.byExecutive(factory)
                .join(House.class)
                .map((executive, visits, house) -> Gap.tooShort(visits, house))
                .flattenLast(gaps -> gaps)
                .penalizeLong(HARD, gap -> 1)
                .justifyWith((gap, score) -> gap.match())
                .asConstraint(Rule.H13.name());
    }

    Constraint pinned(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(Visit.class)
                .filter(visit ->
                        visit.pinnedSlot() != null && !visit.pinnedSlot().equals(visit.getSlot()))
                .penalizeLong(HARD, visit -> 1)
                .justifyWith((visit, score) -> elsewhere(visit, Objects.requireNonNull(visit.pinnedSlot())))
                .asConstraint(Rule.H16.name());
    }

    private static Match elsewhere(Visit visit, HostingSlot pinned) {
        return Match.of(
                visit,
                Map.of(
                        "why",
                        visit.getSlot() == null ? "off" : "moved",
                        "other",
                        pinned.slot().from(),
                        "before",
                        pinned.mentor.id));
    }

    static @Nullable String whyOutOfOrder(Visit visit, Visit earlier) {
        Problem.After after = Objects.requireNonNull(visit.request().after());
        HostingSlot before = earlier.getSlot();
        if (before == null) {
            return "missing";
        }
        if (visit.at().from < before.to) {
            return "order";
        }
        long days = days(visit, before);
        if (days < after.minDays()) {
            return "early";
        }
        return days > after.maxDays() ? "late" : null;
    }

    private static long days(Visit visit, HostingSlot before) {
        return ChronoUnit.DAYS.between(before.day, visit.at().day);
    }

    private static Match outOfOrder(Visit visit, Visit earlier) {
        String why = Objects.requireNonNull(whyOutOfOrder(visit, earlier));
        HostingSlot before = earlier.getSlot();
        if (before == null) {
            return Match.of(visit, Map.of("why", why));
        }
        Problem.After after = Objects.requireNonNull(visit.request().after());
        long limit = why.equals("late") ? after.maxDays() : after.minDays();
        return Match.of(
                earlier,
                visit,
                Map.of("why", why, "other", before.slot().from(), "actual", days(visit, before), "limit", limit));
    }
}
