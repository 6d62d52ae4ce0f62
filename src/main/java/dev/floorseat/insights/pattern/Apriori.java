package dev.floorseat.insights.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The sets of tags that occur together often enough (Agrawal and Srikant, Fast algorithms for mining association rules, VLDB 1994): a set can
 * only be frequent if all its parts are, so each round builds on the one before.
 */
final class Apriori {

    private final List<? extends Set<Tag>> notes;
    private final int least;

    /**
     * Prepares.
     *
     * @param notes the tags of each note
     * @param least in how many notes a set must occur
     */
    Apriori(List<? extends Set<Tag>> notes, int least) {
        this.notes = notes;
        this.least = least;
    }

    /**
     * The frequent sets with how often they occur. A set that says no more than a part of itself, because it occurs in the very same notes,
     * is left out: a queue and its channel are one circumstance.
     *
     * @param most how many tags a set has at most
     */
    Map<SortedSet<Tag>, Integer> sets(int most) {
        Map<SortedSet<Tag>, Integer> all = new HashMap<>();
        Map<SortedSet<Tag>, Integer> round = counted(1, part -> true);
        for (int size = 2; size <= most + 1 && !round.isEmpty(); size++) {
            all.putAll(round);
            Set<SortedSet<Tag>> frequent = Set.copyOf(round.keySet());
            round = size > most
                    ? new HashMap<>()
                    : counted(size, set -> parts(set).stream().allMatch(frequent::contains));
            round.entrySet().removeIf(set -> saysNoMore(set.getKey(), set.getValue(), all));
        }
        return all;
    }

    private Map<SortedSet<Tag>, Integer> counted(int size, Predicate<SortedSet<Tag>> candidate) {
        Map<SortedSet<Tag>, Integer> counts = new HashMap<>();
        notes.forEach(tags ->
                parts(tags, size).stream().filter(candidate).forEach(part -> counts.merge(part, 1, Integer::sum)));
        counts.values().removeIf(count -> count < least);
        return counts;
    }

    /** The sets of so many of these tags. */
    static List<SortedSet<Tag>> parts(Set<Tag> tags, int size) {
        List<SortedSet<Tag>> parts = List.of(new TreeSet<>());
        for (int i = 0; i < size; i++) {
            parts = parts.stream()
                    .flatMap(part -> tags.stream()
                            .filter(tag -> part.isEmpty() || tag.compareTo(part.last()) > 0)
                            .map(tag -> with(part, tag)))
                    .toList();
        }
        return parts;
    }

    private static SortedSet<Tag> with(SortedSet<Tag> part, Tag tag) {
        SortedSet<Tag> larger = new TreeSet<>(part);
        larger.add(tag);
        return larger;
    }

    private static boolean saysNoMore(SortedSet<Tag> set, int count, Map<SortedSet<Tag>, Integer> smaller) {
        return parts(set).stream().anyMatch(part -> smaller.getOrDefault(part, -1) == count);
    }

    private static List<SortedSet<Tag>> parts(SortedSet<Tag> set) {
        return set.stream()
                .map(left -> {
                    SortedSet<Tag> part = new TreeSet<>(set);
                    part.remove(left);
                    return part;
                })
                .toList();
    }
}
