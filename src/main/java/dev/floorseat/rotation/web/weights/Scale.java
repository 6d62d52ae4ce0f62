package dev.floorseat.rotation.web.weights;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a weight stands on a slider: steps that grow with the weight, the same for all rules, so that sliders can be compared. */
final class Scale {

    private static final long[] STEPS = {
        0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500, 600,
        800, 1000, 1200, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 15_000, 20_000, 30_000, 50_000,
        100_000
    };

    private Scale() {}

    /** The weights of the steps, with commas, as the script of the page reads them. */
    static String steps() {
        return Arrays.stream(STEPS).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    /** The last step. */
    static int last() {
        return STEPS.length - 1;
    }

    /** The step nearest to a weight. */
    static int nearest(long weight) {
        int nearest = 0;
        for (int step = 1; step < STEPS.length; step++) {
            if (Math.abs(STEPS[step] - weight) < Math.abs(STEPS[nearest] - weight)) {
                nearest = step;
            }
        }
        return nearest;
    }
}
