package dev.floorseat.insights.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * When and where something came up: a row for each place, a dot for each week, its area by the visits.
 *
 * @param height in units of the picture, which is {@link #WIDTH} wide
 * @param rows one for each place, in the order of their names
 * @param dots from the left
 * @param ticks the axis
 */
public record Timeline(int height, List<Row> rows, List<Dot> dots, List<Weeks.Tick> ticks) {

    /** How wide it is. */
    public static final int WIDTH = 640;

    private static final int LEFT = 130;
    private static final int RIGHT = 20;
    private static final int ROW = 36;
    private static final int AXIS = 28;

    /** What speaks against it stands under the line, so that neither hides the other. */
    private static final int BELOW = 11;

    private static final double SMALLEST = 5;
    private static final double LARGEST = 14;

    /** A place and where its line runs. */
    public record Row(String place, int y) {}

    /** A dot; those against are drawn as crosses, too. */
    public record Dot(int x, int y, int radius, Seen seen) {}

    /** Draws it. */
    public static Timeline of(List<Seen> seen, LocalDate today) {
        Weeks weeks = Weeks.of(seen, today);
        TreeMap<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        seen.forEach(each -> places.put(each.place(), 0));
        List<Row> rows = new ArrayList<>();
        places.replaceAll((place, none) -> {
            int y = ROW * rows.size() + ROW / 2;
            rows.add(new Row(place, y));
            return y;
        });
        int width = WIDTH - LEFT - RIGHT;
        List<Dot> dots = seen.stream()
                .map(each -> new Dot(
                        weeks.x(each.week(), LEFT, width),
                        places.getOrDefault(each.place(), 0) + (each.against() ? BELOW : 0),
                        (int) Math.round(Math.min(LARGEST, SMALLEST * Math.sqrt(each.visits()))),
                        each))
                .toList();
        return new Timeline(ROW * rows.size() + AXIS, rows, dots, weeks.ticks(LEFT, width));
    }

    /** Where the lines begin. */
    public int left() {
        return LEFT;
    }

    /** Where they end. */
    public int right() {
        return WIDTH - RIGHT;
    }

    /** Where the axis runs. */
    public int axis() {
        return height - AXIS;
    }
}
