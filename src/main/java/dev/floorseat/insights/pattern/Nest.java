package dev.floorseat.insights.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rule with those that say the same more narrowly: they stand together, because each may only echo the other.
 *
 * @param head the widest
 * @param within those with more circumstances, the likeliest first
 */
public record Nest(TagRule head, List<TagRule> within) {

    private static final Comparator<TagRule> LIKELIEST = Comparator.comparingDouble(TagRule::q)
            .thenComparing(Comparator.comparingDouble(TagRule::lift).reversed())
            .thenComparing(rule -> rule.tags().toString());

    /** Copies the list. */
    public Nest {
        within = List.copyOf(within);
    }

    /** Brings rules together, the likeliest nest first. A rule within several stands with the likeliest. */
    static List<Nest> of(List<TagRule> rules) {
        List<TagRule> heads = rules.stream()
                .filter(rule -> rules.stream().noneMatch(rule::isWithin))
                .sorted(LIKELIEST)
                .toList();
        List<TagRule> left = new ArrayList<>(rules);
        left.removeAll(heads);
        left.sort(LIKELIEST);
        List<Nest> nests = new ArrayList<>();
        for (TagRule head : heads) {
            List<TagRule> within =
                    left.stream().filter(rule -> rule.isWithin(head)).toList();
            left.removeAll(within);
            nests.add(new Nest(head, within));
        }
        return nests;
    }
}
