package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Soft rules that look at one visit at a time. */
final class WishRules {

    private static final int OVERDUE = 8;

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {
            tentativeBusy(factory), undesired(factory), desired(factory), travel(factory), overdueLate(factory)
        };
    }

    Constraint tentativeBusy(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.executive().tentative.overlap(visit.at().from, visit.at().to))
                .penalizeConfigurableLong(visit -> 1)
                .justifyWith((visit, score) -> Match.of(visit))
                .asConstraint(Rule.S2.name());
    }

    Constraint undesired(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.executive().undesired.overlap(visit.at().from, visit.at().to))
                .penalizeConfigurableLong(visit -> 1)
                .justifyWith((visit, score) -> Match.of(visit))
                .asConstraint(Rule.S3.name());
    }

    Constraint desired(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.executive().wants(visit.at()))
                .rewardConfigurableLong(visit -> 1)
                .justifyWith((visit, score) -> Match.of(visit))
                .asConstraint(Rule.S4.name());
    }

    Constraint travel(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.executive().home != null)
                .join(House.class)
                .filter((visit, house) -> minutes(visit, house) >= 10)
                .penalizeConfigurableLong((visit, house) -> minutes(visit, house) / 10)
                .justifyWith((visit, house, score) -> Match.of(visit, Map.of("short", minutes(visit, house))))
                .asConstraint(Rule.S14.name());
    }

    /** A slot before the rotation's first day counts below zero, hence an impact and not a penalty. */
    Constraint overdueLate(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.request().priority() >= OVERDUE)
                .join(House.class)
                .impactConfigurableLong((visit, house) -> -days(visit, house))
                .justifyWith((visit, house, score) -> Match.of(visit, Map.of("actual", days(visit, house) + 1)))
                .asConstraint(Rule.S15.name());
    }

    private static long minutes(Visit visit, House house) {
        return house.travel.between(visit.executive().home, visit.at().site);
    }

    private static long days(Visit visit, House house) {
        return ChronoUnit.DAYS.between(house.firstDay, visit.at().day);
    }
}
