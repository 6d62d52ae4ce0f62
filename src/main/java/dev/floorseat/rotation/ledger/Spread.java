package dev.floorseat.rotation.ledger;

import java.util.Collection;
import java.util.List;

/**
 * How evenly something is shared out; of nobody in particular.
 *
 * @param people among how many
 * @param lowest what the one with least has; 0 among nobody
 * @param median what the one in the middle has, of two the mean
 * @param highest what the one with most has
 * @param unevenness the sum of the squares less the least it can be with this much to share out: 0 is as even as it gets
 */
public record Spread(int people, int lowest, double median, int highest, long unevenness) {

    private static final double HALF = 0.5;

    /** The spread of counts, one for each person. */
    static Spread of(Collection<Integer> counts) {
        List<Integer> sorted = counts.stream().sorted().toList();
        int people = sorted.size();
        if (people == 0) {
            return new Spread(0, 0, 0, 0, 0);
        }
        long all = sorted.stream().mapToLong(Integer::longValue).sum();
        long share = all / people;
        long more = all % people;
        long least = (people - more) * share * share + more * (share + 1) * (share + 1);
        long squares = sorted.stream().mapToLong(count -> (long) count * count).sum();
        return new Spread(
                people,
                sorted.get(0),
                HALF * (sorted.get((people - 1) / 2) + sorted.get(people / 2)),
                sorted.get(people - 1),
                squares - least);
    }
}
