package dev.floorseat.insights.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/** Finds circumstances that go with insights, and keeps what chance would hardly do, after all that was tried. */
final class TagRules {

    /** Visits. */
    private static final int LEAST = 3;

    private static final int MOST_TAGS = 3;
    private static final double CHANCE = 0.05;

    /**
     * An insight on a visit, whoever wrote of it and how often: notes of one visit say one thing.
     *
     * @param insight the insight's number
     * @param tags the circumstances of all notes of the insight on this visit
     */
    record Tagged(long insight, Set<Tag> tags) {}

    private TagRules() {}

    /** The rules that hold, by insight; an insight without any is not there. */
    static Map<Long, List<Nest>> of(List<Tagged> visits) {
        Map<Long, Integer> ofInsight = new HashMap<>();
        visits.forEach(note -> ofInsight.merge(note.insight(), 1, Integer::sum));
        ofInsight.values().removeIf(count -> count < LEAST);
        Map<SortedSet<Tag>, Integer> sets =
                new Apriori(visits.stream().map(Tagged::tags).toList(), LEAST).sets(MOST_TAGS);
        Map<Long, Map<SortedSet<Tag>, Integer>> together = new HashMap<>();
        for (Tagged note : visits) {
            if (ofInsight.containsKey(note.insight())) {
                Map<SortedSet<Tag>, Integer> counts =
                        together.computeIfAbsent(note.insight(), insight -> new HashMap<>());
                for (int size = 1; size <= MOST_TAGS; size++) {
                    Apriori.parts(note.tags(), size).stream()
                            .filter(sets::containsKey)
                            .forEach(tags -> counts.merge(tags, 1, Integer::sum));
                }
            }
        }
        List<TagRule> tried = new ArrayList<>();
        together.forEach((insight, counts) -> counts.forEach((tags, both) -> {
            if (both >= LEAST) {
                int size = ofInsight.getOrDefault(insight, 0);
                int under = sets.getOrDefault(tags, 0);
                double p = chance(visits.size(), size, under, both);
                tried.add(new TagRule(insight, tags, both, under, size, visits.size(), p, 1));
            }
        }));
        // what occurred too seldom to be looked at was tried, too
        long hypotheses = (long) sets.size() * ofInsight.size();
        Map<Long, List<TagRule>> holding = new HashMap<>();
        corrected(tried, hypotheses).stream()
                .filter(rule -> rule.q() <= CHANCE && rule.lift() > 1)
                .forEach(rule -> holding.computeIfAbsent(rule.insight(), insight -> new ArrayList<>())
                        .add(rule));
        Map<Long, List<Nest>> nests = new HashMap<>();
        holding.forEach((insight, rules) -> nests.put(insight, Nest.of(rules)));
        return nests;
    }

    /** So many or more of an insight's visits among those under the circumstances, if chance alone dealt them out. */
    static double chance(int all, int ofInsight, int under, int both) {
        return new HypergeometricDistribution(null, all, ofInsight, under).upperCumulativeProbability(both);
    }

    /** Benjamini and Hochberg's step-up: each q is the smallest rate of false finds at which the rule would still be kept. */
    static List<TagRule> corrected(List<TagRule> tried, long hypotheses) {
        List<TagRule> byChance = new ArrayList<>(tried);
        byChance.sort(Comparator.comparingDouble(TagRule::p));
        List<TagRule> corrected = new ArrayList<>();
        double least = 1;
        for (int i = byChance.size() - 1; i >= 0; i--) {
            TagRule rule = byChance.get(i);
            least = Math.min(least, rule.p() * hypotheses / (i + 1));
            corrected.add(rule.withQ(least));
        }
        return corrected;
    }
}
