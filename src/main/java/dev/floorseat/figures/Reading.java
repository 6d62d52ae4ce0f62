package dev.floorseat.figures;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says today.
 *
 * @param name of the figure
 * @param value in the unit; null: too few for anything to be told
 * @param count of how many things; 0: too few
 * @param trend the same for each stretch of months, the oldest first; empty: too few
 */
public record Reading(String name, Unit unit, @Nullable Double value, int count, List<Point> trend) {

    /**
     * The value of one stretch of months.
     *
     * @param first month
     * @param last month, included
     */
    public record Point(YearMonth first, YearMonth last, double value, int count) {}

    /** Copies the list. */
    public Reading {
        trend = List.copyOf(trend);
    }

    /**
     * Reads a figure over the last year: the stretches that ended in the twelve months before the running one.
     *
     * @param running the month that is not over
     */
    static Reading of(Figure figure, YearMonth running) {
        List<Stretch> stretches = Stretch.of(figure.observations(running.atDay(1)), running).stream()
                .filter(stretch -> !stretch.last().isBefore(running.minusYears(1)))
                .toList();
        List<Observation> all = stretches.stream()
                .flatMap(stretch -> stretch.observations().stream())
                .toList();
        Unit unit = figure.unit();
        return new Reading(
                figure.name(),
                unit,
                all.isEmpty() ? null : unit.of(all),
                all.size(),
                stretches.stream()
                        .map(stretch -> new Point(
                                stretch.first(),
                                stretch.last(),
                                unit.of(stretch.observations()),
                                stretch.observations().size()))
                        .toList());
    }
}
