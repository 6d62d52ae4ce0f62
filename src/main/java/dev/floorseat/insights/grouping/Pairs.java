package dev.floorseat.insights.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which insights to put before a CX lead as saying the same: of each group the core with each of the others, so nobody reads all pairs. */
final class Pairs {

    private Pairs() {}

    /**
     * Two that may say the same.
     *
     * @param one the smaller, which would go into the core
     * @param core the one with the most notes, of equals the one most like the others
     * @param similarity the average over their notes, less what their surroundings take from it
     */
    record Pair(int one, int core, double similarity) {}

    /**
     * The pairs, likeliest first.
     *
     * @param insights in their {@link Crowd}
     */
    static List<Pair> of(List<Bundle> insights, double same, Map<Integer, Set<Integer>> apart) {
        int[] groupOf = Grouping.of(insights, same, apart);
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int item = 0; item < groupOf.length; item++) {
            groups.computeIfAbsent(groupOf[item], none -> new ArrayList<>()).add(item);
        }
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            if (group.size() > 1) {
                pairs(insights, group, pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
        return pairs;
    }

    private static void pairs(List<Bundle> insights, List<Integer> group, List<Pair> pairs) {
        Bundle all = Bundle.of(group.stream().map(insights::get).toList());
        int core = group.stream()
                .max(Comparator.comparingInt(
                                (Integer item) -> insights.get(item).size())
                        .thenComparingDouble(item -> all.similarityWithin(insights.get(item))))
                .orElseThrow();
        for (int item : group) {
            if (item != core) {
                pairs.add(new Pair(item, core, insights.get(item).similarity(insights.get(core))));
            }
        }
    }
}
