package dev.floorseat.solver.engine;

import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is broken after a change that was not before, and the other way round. */
final class Difference {

    /** Worse before better, and within each the worst rule first. */
    private static final Comparator<Breach> WORST_FIRST =
            Comparator.comparing((Breach breach) -> breach.count() < 0).thenComparing(Breach::rule);

    private Difference() {}

    static List<Breach> between(Verification before, Verification after) {
        Map<Place, Long> left = new LinkedHashMap<>();
        Map<Place, Breach> told = new HashMap<>();
        for (Breach breach : before.breaches()) {
            left.merge(Place.of(breach), -breach.count(), Long::sum);
            told.put(Place.of(breach), breach);
        }
        for (Breach breach : after.breaches()) {
            left.merge(Place.of(breach), breach.count(), Long::sum);
            told.put(Place.of(breach), breach);
        }
        List<Breach> difference = new ArrayList<>();
        left.forEach((place, count) -> {
            Breach breach = told.get(place);
            if (count != 0 && breach != null) {
                difference.add(new Breach(breach.rule(), count, breach.visits(), breach.details()));
            }
        });
        difference.sort(WORST_FIRST);
        return difference;
    }

    /**
     * What makes two breaches one. Of a crowd it is where the crowd is, not who is in it; of a broken hard rule also when and where it is
     * broken, so that a visit that goes from one busy time to another is said to break the rule anew.
     */
    private record Place(Rule rule, List<String> visits, Map<String, Object> where) {

        static Place of(Breach breach) {
            Map<String, Object> where = new HashMap<>(breach.details());
            where.keySet().removeAll(List.of("actual", "limit", "short", "why", "people", "other"));
            return switch (breach.rule()) {
                case H4, H5, H6, M2, S5, S6, S7, S11, S12 -> new Place(breach.rule(), List.of(), where);
                case S8 -> again(breach, where, "mentor");
                case S9 -> again(breach, where, "queue");
                case S10 -> again(breach, where, "site");
                case H1, H2, H3, H7, H8, H9, H10, H11, H12, H13, H14, H15, H16 ->
                    new Place(breach.rule(), breach.visits(), where);
                case M1, S1, S2, S3, S4, S13, S14, S15, S16 -> new Place(breach.rule(), breach.visits(), Map.of());
            };
        }

        /** The same again is the same wherever else the visit goes. */
        private static Place again(Breach breach, Map<String, Object> where, String what) {
            where.keySet().retainAll(List.of(what));
            return new Place(breach.rule(), breach.visits(), where);
        }
    }
}
