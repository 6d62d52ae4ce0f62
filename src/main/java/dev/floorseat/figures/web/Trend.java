package dev.floorseat.figures.web;

import dev.floorseat.figures.Reading;
import dev.floorseat.figures.Reading.Point;
import dev.floorseat.figures.Unit;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A trend drawn as steps, each as long as the months it stands for; from 0 up, so that a small change looks small.
 *
 * @param path of an SVG that is {@link #WIDTH} wide and {@link #HEIGHT} high
 */
record Trend(String path) {

    static final int WIDTH = 240;
    static final int HEIGHT = 56;

    /** So that the line at the top and at the bottom is whole. */
    private static final int MARGIN = 2;

    private static final double PERCENT = 100;

    /** Draws the trend of a figure that has one. */
    static Trend of(Reading reading) {
        List<Point> points = reading.trend();
        YearMonth begin = points.get(0).first();
        long months =
                ChronoUnit.MONTHS.between(begin, points.get(points.size() - 1).last()) + 1;
        double top = reading.unit() == Unit.PERCENT
                ? PERCENT
                : Math.max(1, points.stream().mapToDouble(Point::value).max().orElse(1));
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            long y = Math.round(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * point.value() / top);
            long from = x(ChronoUnit.MONTHS.between(begin, point.first()), months);
            long to = x(ChronoUnit.MONTHS.between(begin, point.last()) + 1, months);
            path.append(path.isEmpty() ? "M" + from + " " + y : "L" + from + " " + y)
                    .append("H")
                    .append(to);
        }
        return new Trend(path.toString());
    }

    private static long x(long month, long months) {
        return Math.round(WIDTH * (double) month / months);
    }
}
