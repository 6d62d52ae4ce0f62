package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.solver.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The curve of a solve, which falls as the plan gets better. The upper half is what cannot be published or has no place, the lower half
 * what is unpleasant; while the upper half falls, the lower is not looked at, because it grows with every visit that gets a place.
 */
final class Curve {

    static final int WIDTH = 100;
    static final int HEIGHT = 30;

    private static final int MARGIN = 2;
    private static final int MOST_POINTS = 60;

    private Curve() {}

    /** The path of the curve in a box of 100 by 30; empty where there are not two points. */
    static String path(List<Solve.Point> all) {
        List<Solve.Point> points = scored(all);
        if (points.size() < 2) {
            return "";
        }
        List<Double> falls = falls(points);
        double first = points.get(0).millis();
        double span = Math.max(1, points.get(points.size() - 1).millis() - first);
        int step = Math.max(1, points.size() / MOST_POINTS);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            if (i % step == 0 || i == points.size() - 1) {
                double x = (points.get(i).millis() - first) / span * WIDTH;
                double y = MARGIN + (1 - falls.get(i)) * (HEIGHT - 2 * MARGIN);
                path.append(path.isEmpty() ? "M" : "L").append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
            }
        }
        return path.toString();
    }

    /** The points since the solver knew the score of a plan: from then on it only gets better. */
    private static List<Solve.Point> scored(List<Solve.Point> points) {
        int from = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).score().compareTo(points.get(i - 1).score()) < 0) {
                from = i;
            }
        }
        return points.subList(from, points.size());
    }

    /** How high each point stands, from 1 at the worst to 0 at the best. */
    private static List<Double> falls(List<Solve.Point> points) {
        Score last = points.get(points.size() - 1).score();
        long worstGap = 0;
        long worst = last.soft();
        for (Solve.Point point : points) {
            worstGap = Math.max(worstGap, gap(point.score(), last));
            if (gap(point.score(), last) == 0) {
                worst = Math.min(worst, point.score().soft());
            }
        }
        double half = worstGap == 0 ? 1 : 0.5;
        List<Double> falls = new ArrayList<>();
        for (Solve.Point point : points) {
            long gap = gap(point.score(), last);
            double lower = gap > 0 || worst == last.soft()
                    ? (gap > 0 ? half : 0)
                    : half * (last.soft() - point.score().soft()) / (last.soft() - worst);
            falls.add(gap > 0 ? half + (1 - half) * gap / worstGap : lower);
        }
        return falls;
    }

    private static long gap(Score score, Score last) {
        return Math.max(0, last.hard() - score.hard()) + Math.max(0, last.medium() - score.medium());
    }

    /** How often the plan became better. */
    static long steps(List<Solve.Point> points) {
        long steps = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).score().compareTo(points.get(i - 1).score()) > 0) {
                steps++;
            }
        }
        return steps;
    }
}
