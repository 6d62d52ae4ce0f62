package dev.floorseat.insights.grouping;

import dev.floorseat.insights.grouping.Pairs.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Night after night suggestions, of which people confirm most of the right ones and few of the wrong ones, until none is left. */
final class Confirming {

    private static final int NIGHTS = 20;

    private final List<Bundle> items;
    private final List<String> truth;
    private final Random random;
    private final List<Set<Integer>> insights = new ArrayList<>();
    private final Set<Set<Integer>> rejected = new HashSet<>();
    private int right;
    private int wrong;

    Confirming(List<Bundle> items, List<String> truth, long seed) {
        this.items = items;
        this.truth = truth;
        this.random = new Random(seed);
        for (int i = 0; i < items.size(); i++) {
            insights.add(new TreeSet<>(Set.of(i)));
        }
    }

    record Outcome(double precision, double purity, double recall, double f1, int right, int wrong) {}

    Outcome run(double same, double confirmsRight, double confirmsWrong) {
        boolean more = true;
        for (int night = 0; night < NIGHTS && more; night++) {
            List<Bundle> bundles = Crowd.around(insights.stream()
                    .map(insight -> Bundle.of(insight.stream().map(items::get).toList()))
                    .toList());
            List<Pair> pairs = Pairs.of(bundles, same, apart());
            more = !pairs.isEmpty();
            List<Set<Integer>> before = List.copyOf(insights);
            for (Pair pair : pairs) {
                Set<Integer> one = before.get(pair.one());
                Set<Integer> core = before.get(pair.core());
                boolean same2 = majority(one).equals(majority(core));
                right += same2 ? 1 : 0;
                wrong += same2 ? 0 : 1;
                if (random.nextDouble() < (same2 ? confirmsRight : confirmsWrong)) {
                    insights.remove(one);
                    core.addAll(one);
                } else {
                    // By one note of each: insights grow, what was said of them stays.
                    rejected.add(Set.of(one.iterator().next(), core.iterator().next()));
                }
            }
        }
        return outcome();
    }

    private Map<Integer, Set<Integer>> apart() {
        Map<Integer, Integer> at = new HashMap<>();
        for (int i = 0; i < insights.size(); i++) {
            for (int note : insights.get(i)) {
                at.put(note, i);
            }
        }
        Map<Integer, Set<Integer>> apart = new HashMap<>();
        for (Set<Integer> pair : rejected) {
            List<Integer> both = pair.stream().map(at::get).toList();
            if (!both.get(0).equals(both.get(1))) {
                apart.computeIfAbsent(both.get(0), none -> new HashSet<>()).add(both.get(1));
            }
        }
        return apart;
    }

    private String majority(Set<Integer> notes) {
        Map<String, Integer> counts = new HashMap<>();
        notes.forEach(note -> counts.merge(truth.get(note), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /**
     * Precision: the share of groups found that are right, that is of one true group in nine notes of ten; purity: the share of notes that
     * are with their own. Recall: the share of true groups found, that is of which one group found holds at least half and is right.
     */
    private Outcome outcome() {
        Map<String, Integer> sizes = new HashMap<>();
        truth.forEach(group -> sizes.merge(group, 1, Integer::sum));
        int found = 0;
        int good = 0;
        double pure = 0;
        double notes = 0;
        Set<String> met = new HashSet<>();
        int[] groupOf = new int[items.size()];
        for (int i = 0; i < insights.size(); i++) {
            Set<Integer> insight = insights.get(i);
            for (int note : insight) {
                groupOf[note] = i;
            }
            if (insight.size() > 1) {
                String own = majority(insight);
                long theirs = insight.stream()
                        .filter(note -> truth.get(note).equals(own))
                        .count();
                found++;
                pure += theirs;
                notes += insight.size();
                if (theirs >= 0.9 * insight.size()) {
                    good++;
                    if (theirs >= 0.5 * sizes.getOrDefault(own, 0)) {
                        met.add(own);
                    }
                }
            }
        }
        double groups = sizes.values().stream().filter(size -> size > 1).count();
        return new Outcome(
                good / (double) found, pure / notes, met.size() / groups, Labelled.f1(groupOf, truth), right, wrong);
    }
}
