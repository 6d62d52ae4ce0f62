package dev.floorseat.solver;

import dev.floorseat.solver.Problem.Visit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts every rule by plain loops, written from the text of the planning model and from nothing of the product but its records: what
 * the product counts is held against it.
 */
public final class ReferenceScorer {

    private ReferenceScorer() {}

    /** Counts a plan; slots are looked up in the shifts anew. */
    public static Map<Rule, Long> counts(Problem problem, Map<String, String> assignment) {
        ReferenceFacts facts = new ReferenceFacts(problem);
        Map<String, Placed> byId = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Visit visit : problem.visits()) {
            String slot = assignment.get(visit.id());
            if (slot != null) {
                Placed each = new Placed(visit, facts.slot(slot), facts);
                placed.add(each);
                byId.put(visit.id(), each);
            }
        }
        Map<Rule, Long> counts = new EnumMap<>(Rule.class);
        ReferenceHardRules.count(problem, facts, placed, byId, counts);
        ReferenceSoftRules.count(problem, facts, placed, byId, counts);
        return counts;
    }

    /** The score by the counts and the weights given; all weights must be given. */
    public static Score score(Map<Rule, Long> counts, Map<String, Long> weights) {
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (Map.Entry<Rule, Long> each : counts.entrySet()) {
            String id = each.getKey().name();
            if (id.startsWith("H")) {
                hard -= each.getValue();
            } else if (id.startsWith("M")) {
                medium -= each.getValue();
            } else {
                soft -= each.getValue() * weights.getOrDefault(id, 0L);
            }
        }
        return new Score(hard, medium, soft);
    }
}
