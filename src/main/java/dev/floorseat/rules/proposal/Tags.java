package dev.floorseat.rules.proposal;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.rules.proposal.Hint.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The tags that stand out in some notes against all: more often than chance would have it by a one-sided hypergeometric test, with the
 * false discovery rate over all tags tried held at 10 % (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995).
 */
final class Tags {

    private static final double FALSE_DISCOVERIES = 0.10;
    private static final double LEAST_LIFT = 1.2;
    private static final int LEAST_NOTES = 2;

    private record Tried(Kind kind, String tag, int both, double lift, double chance) {}

    private Tags() {}

    /** Those that stand out, the strongest first. */
    static List<Hint> standingOut(List<FieldNote> own, List<FieldNote> all) {
        List<Tried> tried = new ArrayList<>();
        attempt(tried, Kind.QUEUE, own, all, FieldNote::queue);
        attempt(tried, Kind.SITE, own, all, FieldNote::site);
        attempt(tried, Kind.SEGMENT, own, all, FieldNote::segment);
        attempt(tried, Kind.WISH, own, all, FieldNote::wish);
        tried.sort(Comparator.comparingDouble(Tried::chance).thenComparing(Tried::tag));
        int last = -1;
        for (int rank = 0; rank < tried.size(); rank++) {
            if (tried.get(rank).chance() <= FALSE_DISCOVERIES * (rank + 1) / tried.size()) {
                last = rank;
            }
        }
        return tried.subList(0, last + 1).stream()
                .filter(each -> each.both() >= LEAST_NOTES && each.lift() >= LEAST_LIFT)
                .map(each -> new Hint(each.kind(), each.tag(), each.lift(), each.both()))
                .toList();
    }

    private static void attempt(
            List<Tried> tried,
            Kind kind,
            List<FieldNote> own,
            List<FieldNote> all,
            Function<FieldNote, @Nullable String> tag) {
        Map<String, Long> among = counted(all, tag);
        counted(own, tag).forEach((value, both) -> {
            int with = among.getOrDefault(value, both).intValue();
            int total = Math.max(all.size(), own.size());
            double lift = (both / (double) own.size()) / (with / (double) total);
            double chance = new HypergeometricDistribution(null, total, with, own.size())
                    .upperCumulativeProbability(both.intValue());
            tried.add(new Tried(kind, value, both.intValue(), lift, chance));
        });
    }

    private static Map<String, Long> counted(List<FieldNote> notes, Function<FieldNote, @Nullable String> tag) {
        return notes.stream()
                .map(note -> String.valueOf(tag.apply(note)).strip())
                .filter(value -> !value.isEmpty() && !value.equals("null"))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
