package dev.floorseat.insights.grouping;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings together what says the same: one after another, each joins the group it is most similar to on average (the leader algorithm,
 * Hartigan 1975, with averages); then what lies better elsewhere moves, and groups that say the same merge, until nothing changes. Only
 * the groups of its nearest are looked at. What people keep apart is never together.
 */
final class Grouping {

    private static final int NEAREST = 60;
    private static final int ROUNDS = 4;
    private static final int NONE = -1;

    /** What share of the similarity that lets it in keeps it in. */
    private static final double STAYS = 0.85;

    private final List<Bundle> items;
    private final double same;
    private final Map<Integer, Set<Integer>> apart;
    private final int[][] nearest;
    private final int[] groupOf;
    private final Map<Integer, Bundle> groups = new HashMap<>();
    private final Map<Integer, Set<Integer>> members = new HashMap<>();

    private Grouping(List<Bundle> items, double same, Map<Integer, Set<Integer>> apart) {
        this.items = items;
        this.same = same;
        this.apart = apart;
        this.nearest = Crowd.nearest(items, NEAREST);
        this.groupOf = new int[items.size()];
        Arrays.fill(groupOf, NONE);
    }

    /**
     * The group of each.
     *
     * @param items in the order in which they came
     * @param same from which average similarity on two say the same
     * @param apart with which others each is not to be together; named on either side
     */
    static int[] of(List<Bundle> items, double same, Map<Integer, Set<Integer>> apart) {
        if (items.isEmpty()) {
            return new int[0];
        }
        Grouping grouping = new Grouping(items, same, apart);
        for (int item = 0; item < items.size(); item++) {
            grouping.join(item, grouping.best(item));
        }
        boolean changes = true;
        for (int round = 0; round < ROUNDS && changes; round++) {
            boolean merged = grouping.merge();
            changes = grouping.reassign() || merged;
        }
        return grouping.groupOf;
    }

    /** The group most similar to an item, if similar enough; else one of its own. What is in a group does not leave it for a trifle. */
    private int best(int item) {
        int best = NONE;
        double most = 0;
        for (int group : groupsNear(item)) {
            Bundle bundle = Objects.requireNonNull(groups.get(group));
            boolean inside = groupOf[item] == group;
            if (inside ? bundle.size() == items.get(item).size() : apart(Set.of(item), members(group))) {
                continue;
            }
            double similarity = inside ? bundle.similarityWithin(items.get(item)) : bundle.similarity(items.get(item));
            if (similarity > most && similarity >= (inside ? same * STAYS : same)) {
                most = similarity;
                best = group;
            }
        }
        return best == NONE ? free(item) : best;
    }

    private Set<Integer> members(int group) {
        return members.getOrDefault(group, Set.of());
    }

    /** The number of a group of its own: its own number, unless others stay under that. */
    private int free(int item) {
        if (groupOf[item] != NONE && members(groupOf[item]).size() == 1) {
            return groupOf[item];
        }
        int number = item;
        while (groups.containsKey(number)) {
            number += items.size();
        }
        return number;
    }

    private boolean reassign() {
        boolean moved = false;
        for (int item = 0; item < items.size(); item++) {
            int target = best(item);
            if (target != groupOf[item]) {
                leave(item);
                join(item, target);
                moved = true;
            }
        }
        return moved;
    }

    private boolean merge() {
        boolean merged = false;
        for (int item = 0; item < items.size(); item++) {
            int group = groupOf[item];
            int best = NONE;
            double most = same;
            for (int other : groupsNear(item)) {
                Bundle bundle = groups.get(other);
                if (other != group && bundle != null && !apart(members(group), members(other))) {
                    double similarity = bundle.similarity(Objects.requireNonNull(groups.get(group)));
                    if (similarity > most) {
                        most = similarity;
                        best = other;
                    }
                }
            }
            if (best != NONE) {
                for (int one : List.copyOf(members(group))) {
                    leave(one);
                    join(one, best);
                }
                merged = true;
            }
        }
        return merged;
    }

    private Set<Integer> groupsNear(int item) {
        Set<Integer> near = new TreeSet<>();
        for (int other : nearest[item]) {
            if (groupOf[other] != NONE) {
                near.add(groupOf[other]);
            }
        }
        if (groupOf[item] != NONE) {
            near.add(groupOf[item]);
        }
        return near;
    }

    private boolean apart(Set<Integer> some, Set<Integer> others) {
        return !apart.isEmpty() && (against(some, others) || against(others, some));
    }

    private boolean against(Set<Integer> some, Set<Integer> others) {
        return some.stream().anyMatch(one -> !Collections.disjoint(apart.getOrDefault(one, Set.of()), others));
    }

    private void join(int item, int group) {
        Bundle bundle = groups.get(group);
        if (bundle == null) {
            groups.put(group, items.get(item).copy());
        } else {
            bundle.add(items.get(item));
        }
        members.computeIfAbsent(group, none -> new TreeSet<>()).add(item);
        groupOf[item] = group;
    }

    private void leave(int item) {
        int group = groupOf[item];
        Set<Integer> left = Objects.requireNonNull(members.get(group));
        left.remove(item);
        if (left.isEmpty()) {
            members.remove(group);
            groups.remove(group);
        } else {
            Objects.requireNonNull(groups.get(group)).subtract(items.get(item));
        }
        groupOf[item] = NONE;
    }
}
