package dev.floorseat.solver.model;

import static dev.floorseat.solver.model.Streams.HARD;

import dev.floorseat.solver.Rule;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/**
 * Hard rules that depend on visit and slot alone. While solving they look only at visits that are pinned, for all others were offered
 * nothing that breaks one.
 */
final class UnaryRules {

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {
            executiveBusy(factory),
            embargo(factory),
            language(factory),
            reportingLine(factory),
            mentorMayHost(factory),
            stageLicence(factory),
            houseRules(factory),
            window(factory)
        };
    }

    Constraint executiveBusy(ConstraintFactory factory) {
        return broken(factory, Rule.H2, visit -> Unary.executiveBusy(visit.executive(), visit.at()));
    }

    Constraint embargo(ConstraintFactory factory) {
        return withHouse(factory, Rule.H7, (visit, house) -> house.embargoed(visit.at()), (visit, house) -> Map.of());
    }

    Constraint language(ConstraintFactory factory) {
        return broken(
                factory,
                Rule.H8,
                visit -> Unary.languageMissing(visit.executive().languages, visit.mentor(), visit.queue()));
    }

    Constraint reportingLine(ConstraintFactory factory) {
        return broken(factory, Rule.H9, visit -> Unary.inOneLine(visit.executive(), visit.at()));
    }

    Constraint mentorMayHost(ConstraintFactory factory) {
        return broken(factory, Rule.H10, visit -> Unary.mentorMayNotHost(visit.at()));
    }

    Constraint stageLicence(ConstraintFactory factory) {
        return broken(factory, Rule.H11, visit -> Unary.licenceMissing(visit, visit.at()));
    }

    Constraint houseRules(ConstraintFactory factory) {
        return withHouse(factory, Rule.H14, UnaryRules::outsideHours, UnaryRules::whyOutsideHours);
    }

    Constraint window(ConstraintFactory factory) {
        return Streams.unchecked(factory)
                .filter(visit -> Unary.outsideWindow(visit, visit.at()))
                .penalizeLong(HARD, visit -> 1)
                .justifyWith((visit, score) -> Match.of(visit, whyOutsideWindow(visit)))
                .asConstraint(Rule.H15.name());
    }

    private static boolean outsideHours(Visit visit, House house) {
        return house.outsideHours(visit.at()) || visit.executive().homeClosedOn(visit.at().day);
    }

    private static Map<String, Object> whyOutsideHours(Visit visit, House house) {
        HostingSlot slot = visit.at();
        if (house.tooEarly(slot)) {
            return Map.of("why", "early", "clock", house.earliest);
        }
        if (house.overMidnight(slot)) {
            return Map.of("why", "midnight");
        }
        return house.tooLate(slot) ? Map.of("why", "late", "clock", house.latest) : Map.of("why", "holiday");
    }

    private static Map<String, Object> whyOutsideWindow(Visit visit) {
        if (visit.at().full != visit.wholeShift()) {
            return Map.of("why", "length");
        }
        return visit.at().from < visit.notBefore()
                ? Map.of("why", "early", "other", visit.at().time(visit.notBefore()))
                : Map.of("why", "late", "other", visit.at().time(visit.notAfter()));
    }

    private static Constraint broken(ConstraintFactory factory, Rule rule, Predicate<Visit> breaks) {
        return Streams.unchecked(factory)
                .filter(breaks)
                .penalizeLong(HARD, visit -> 1)
                .justifyWith((visit, score) -> Match.of(visit))
                .asConstraint(rule.name());
    }

    private static Constraint withHouse(
            ConstraintFactory factory,
            Rule rule,
            BiPredicate<Visit, House> breaks,
            BiFunction<Visit, House, Map<String, Object>> why) {
        return Streams.unchecked(factory)
                .join(House.class)
                .filter(breaks)
                .penalizeLong(HARD, (visit, house) -> 1)
                .justifyWith((visit, house, score) -> Match.of(visit, why.apply(visit, house)))
                .asConstraint(rule.name());
    }
}
