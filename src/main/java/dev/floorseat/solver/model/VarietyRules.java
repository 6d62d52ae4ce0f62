package dev.floorseat.solver.model;

import dev.floorseat.solver.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Soft rules that give an executive something else each time, and what they should have seen. */
final class VarietyRules {

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {
            sameMentor(factory), sameQueue(factory), sameSite(factory), ownDirective(factory), hardHour(factory)
        };
    }

    Constraint sameMentor(ConstraintFactory factory) {
        return again(factory, Rule.S8, slot -> slot.mentor, ExecutiveFact::before);
    }

    Constraint sameQueue(ConstraintFactory factory) {
        return again(factory, Rule.S9, slot -> slot.queue, ExecutiveFact::before);
    }

    Constraint sameSite(ConstraintFactory factory) {
        return again(factory, Rule.S10, slot -> slot.site, ExecutiveFact::before);
    }

    Constraint ownDirective(ConstraintFactory factory) {
        return never(
                factory,
                Rule.S11,
                (executive, visits) -> executive.hasDirectives()
                        && !executive.directiveMet
                        && visits.stream().noneMatch(visit -> executive.owns(visit.queue())));
    }

    Constraint hardHour(ConstraintFactory factory) {
        return never(
                factory,
                Rule.S12,
                (executive, visits) ->
                        !executive.hardHourMet && visits.stream().noneMatch(visit -> visit.at().hardHour));
    }

    private static Constraint never(
            ConstraintFactory factory, Rule rule, BiPredicate<ExecutiveFact, List<Visit>> missing) {
        return Streams.byExecutive(factory)
                .filter(missing)
                .penalizeConfigurableLong((executive, visits) -> 1)
                .justifyWith((executive, visits, score) ->
                        Match.of(visits, Map.of("executive", executive.id, "queues", executive.directives())))
                .asConstraint(rule.name());
    }

    private static <T> Constraint again(
            ConstraintFactory factory,
            Rule rule,
            Function<HostingSlot, T> what,
            ToIntBiFunction<ExecutiveFact, T> before) {
        return Streams.byExecutive(factory)
                .filter((executive, visits) -> repeats(executive, visits, what, before) > 0)
                .penalizeConfigurableLong((executive, visits) -> repeats(executive, visits, what, before))
                .justifyWith((executive, visits, score) -> Match.of(visits, repeated(executive, visits, what, before)))
                .asConstraint(rule.name());
    }

    /** The same repeats one by one, those of the history of one visit together. */
    private static <T> List<Match.Part> repeated(
            ExecutiveFact executive,
            List<Visit> visits,
            Function<HostingSlot, T> what,
            ToIntBiFunction<ExecutiveFact, T> before) {
        List<Match.Part> parts = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            T here = what.apply(visit.at());
            int past = before.applyAsInt(executive, here);
            if (past > 0) {
                parts.add(new Match.Part(past, Match.of(visit, Map.of("other", executive.last(here)))));
            }
            for (Visit other : visits.subList(0, i)) {
                if (other.at().from != visit.at().from && what.apply(other.at()).equals(here)) {
                    boolean inOrder = other.at().from < visit.at().from;
                    Visit first = inOrder ? other : visit;
                    Visit later = inOrder ? visit : other;
                    parts.add(new Match.Part(1, Match.of(first, later, Map.of("other", first.at().day))));
                }
            }
        }
        return parts;
    }

    /** For each visit, those before it with the same: in the history, and of this plan those that start earlier. */
    private static <T> long repeats(
            ExecutiveFact executive,
            List<Visit> visits,
            Function<HostingSlot, T> what,
            ToIntBiFunction<ExecutiveFact, T> before) {
        long repeats = 0;
        for (int i = 0; i < visits.size(); i++) {
            HostingSlot slot = visits.get(i).at();
            T here = what.apply(slot);
            repeats += before.applyAsInt(executive, here);
            for (int j = 0; j < i; j++) {
                HostingSlot other = visits.get(j).at();
                if (other.from != slot.from && what.apply(other).equals(here)) {
                    repeats++;
                }
            }
        }
        return repeats;
    }
}
