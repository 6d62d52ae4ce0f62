package dev.floorseat.insights.grouping;

import dev.floorseat.insights.text.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some texts are similar to everything, short ones and those in one language above all; others to nothing. From each similarity is taken
 * how similar both are to what is around them anyway, beyond the few that may say the same (cross-domain similarity local scaling;
 * Conneau et al., ICLR 2018).
 */
final class Crowd {

    private static final int FROM = 5;
    private static final int TO = 50;

    private Crowd() {}

    /** The same bundles, each with what its surroundings take from its similarities; zero on average. */
    static List<Bundle> around(List<Bundle> items) {
        double[] crowd = new double[items.size()];
        int[][] nearest = nearest(items, TO);
        for (int item = 0; item < crowd.length; item++) {
            int[] near = nearest[item];
            double sum = 0;
            for (int i = FROM; i < near.length; i++) {
                sum += items.get(item).similarity(items.get(near[i]));
            }
            crowd[item] = near.length > FROM ? sum / (near.length - FROM) : 0;
        }
        double mean = Arrays.stream(crowd).average().orElse(0);
        List<Bundle> crowded = new ArrayList<>();
        for (int item = 0; item < crowd.length; item++) {
            crowded.add(items.get(item).inCrowd(crowd[item] - mean));
        }
        return crowded;
    }

    /** The numbers of the nearest of each by their vectors, without itself. */
    static int[][] nearest(List<Bundle> items, int most) {
        if (items.isEmpty()) {
            return new int[0][];
        }
        Matrix matrix = new Matrix(items.get(0).vector().length);
        for (int item = 0; item < items.size(); item++) {
            matrix.put(item, items.get(item).direction());
        }
        int[][] nearest = new int[items.size()][];
        for (int item = 0; item < items.size(); item++) {
            int self = item;
            nearest[item] = matrix.nearest(items.get(item).direction(), most + 1).stream()
                    .mapToInt(hit -> (int) hit.key())
                    .filter(other -> other != self)
                    .limit(most)
                    .toArray();
        }
        return nearest;
    }
}
