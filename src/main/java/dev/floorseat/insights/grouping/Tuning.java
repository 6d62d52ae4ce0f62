package dev.floorseat.insights.grouping;

import dev.floorseat.insights.grouping.SuggestionRows.Judged;
import java.util.Comparator;
import java.util.List;

/** Where to set the threshold, from what people confirmed and rejected. */
final class Tuning {

    /** Before so many pairs were judged, what came with the encoder holds. */
    static final int FEWEST_PAIRS = 200;

    /** How far below the least similar pair judged it looks next, if even that one was worth it. */
    private static final double STEP = 0.01;

    private Tuning() {}

    /**
     * The similarity from which on the pairs judged are found best: most of the right ones and few of the wrong ones (F1); of equals the
     * lowest, and a step below everything judged where even the least similar belong to it, since what is not suggested nobody judges.
     */
    static double same(List<Judged> pairs) {
        List<Judged> sorted = pairs.stream()
                .sorted(Comparator.comparingDouble(Judged::similarity).reversed())
                .toList();
        double all = pairs.stream().filter(Judged::right).count();
        double right = 0;
        double most = -1;
        double same = sorted.get(0).similarity();
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right() ? 1 : 0;
            boolean last = i + 1 == sorted.size()
                    || sorted.get(i + 1).similarity() < sorted.get(i).similarity();
            double f1 = 2 * right / (i + 1 + all);
            if (last && f1 >= most) {
                most = f1;
                same = sorted.get(i).similarity();
            }
        }
        double least = sorted.get(sorted.size() - 1).similarity();
        return Math.max(0, same == least ? least - STEP : same);
    }
}
