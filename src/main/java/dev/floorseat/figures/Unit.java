package dev.floorseat.figures;

import java.util.List;

/** What a figure is measured in, and with it how many observations become one value. */
public enum Unit {
    /** The parts of the wholes in percent, rounded down: all of it is 100, and nothing less is. */
    PERCENT {
        @Override
        double of(List<Observation> observations) {
            double whole = observations.stream().mapToDouble(Observation::whole).sum();
            return whole == 0 ? 0 : Math.floor(100 * sum(observations) / whole + EXACT);
        }
    },
    /** The median in days: a single long wait does not move it. Of two in the middle the mean, rounded half up. */
    DAYS {
        @Override
        double of(List<Observation> observations) {
            List<Double> sorted =
                    observations.stream().map(Observation::part).sorted().toList();
            int size = sorted.size();
            return Math.floor((sorted.get(size / 2) + sorted.get((size - 1) / 2)) / 2 + HALF);
        }
    },
    /** The mean number of visits, to one tenth: its median would be 0 as long as most disturb nobody. */
    VISITS {
        @Override
        double of(List<Observation> observations) {
            return Math.round(TENTHS * sum(observations) / observations.size()) / TENTHS;
        }
    };

    private static final double EXACT = 1e-9;
    private static final double HALF = 0.5;
    private static final double TENTHS = 10;

    /**
     * The value.
     *
     * @param observations at least one
     */
    abstract double of(List<Observation> observations);

    private static double sum(List<Observation> observations) {
        return observations.stream().mapToDouble(Observation::part).sum();
    }
}
