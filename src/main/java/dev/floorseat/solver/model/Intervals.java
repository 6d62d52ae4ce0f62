package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Stretches of time, merged where they touch, so that one search tells whether anything overlaps. Times are epoch milliseconds. */
final class Intervals {

    private final long[] from;
    private final long[] to;

    private Intervals(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    static Intervals of(List<long[]> stretches) {
        List<long[]> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingLong(stretch -> stretch[0]));
        long[] from = new long[sorted.size()];
        long[] to = new long[sorted.size()];
        int size = 0;
        for (long[] stretch : sorted) {
            if (size > 0 && stretch[0] <= to[size - 1]) {
                to[size - 1] = Math.max(to[size - 1], stretch[1]);
            } else {
                from[size] = stretch[0];
                to[size++] = stretch[1];
            }
        }
        return new Intervals(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    boolean overlap(long start, long end) {
        int at = Arrays.binarySearch(to, start + 1);
        int first = at < 0 ? -at - 1 : at;
        return first < from.length && from[first] < end;
    }

    int size() {
        return from.length;
    }

    long from(int index) {
        return from[index];
    }

    long to(int index) {
        return to[index];
    }
}
