package dev.floorseat.solver.engine;

import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Verification;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Visit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what one visit breaks and costs. */
final class Explanation {

    private Explanation() {}

    static List<Breach> of(Scoring scoring, Visit visit) {
        Verification with = scoring.verification();
        Map<Rule, Long> own = new EnumMap<>(Rule.class);
        HostingSlot slot = visit.getSlot();
        if (slot != null) {
            scoring.move(visit, null);
            // a visit is on one side of each balance only: with its mentor, its executive, its site and week
            Difference.between(scoring.verification(), with).stream()
                    .filter(breach -> balances(breach.rule()))
                    .forEach(breach -> own.merge(breach.rule(), breach.count(), Long::sum));
            scoring.move(visit, slot);
        }
        return with.breaches().stream()
                .filter(breach -> breach.visits().contains(visit.id()))
                .map(breach -> new Breach(
                        breach.rule(),
                        balances(breach.rule()) ? own.getOrDefault(breach.rule(), breach.count()) : breach.count(),
                        breach.visits(),
                        breach.details()))
                .filter(breach -> breach.count() != 0)
                .toList();
    }

    /** Rules of which each further visit costs more than the one before. */
    private static boolean balances(Rule rule) {
        return rule == Rule.S5 || rule == Rule.S6 || rule == Rule.S7;
    }
}
