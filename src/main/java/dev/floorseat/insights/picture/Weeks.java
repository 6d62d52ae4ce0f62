package dev.floorseat.insights.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The weeks a picture spans: from the first in which something came up to this one, so that one sees how long ago the last was.
 *
 * @param first Monday of the first
 * @param count how many, at least one
 */
public record Weeks(LocalDate first, int count) {

    private static final int MOST_TICKS = 6;

    /**
     * A mark on the axis.
     *
     * @param x from the left
     * @param week number of the week, ISO 8601
     * @param year the year it belongs to
     */
    public record Tick(int x, int week, int year) {}

    /** The span of what was seen. */
    public static Weeks of(Collection<Seen> seen, LocalDate today) {
        LocalDate now = today.with(DayOfWeek.MONDAY);
        LocalDate first =
                seen.stream().map(Seen::week).min(LocalDate::compareTo).orElse(now);
        LocalDate last = seen.stream().map(Seen::week).max(LocalDate::compareTo).orElse(now);
        LocalDate end = last.isAfter(now) ? last : now;
        return new Weeks(first, (int) ChronoUnit.WEEKS.between(first, end) + 1);
    }

    /** The middle of a week on an axis from {@code left} that is {@code width} long. */
    int x(LocalDate week, int left, int width) {
        return left + (int) Math.round(width * (ChronoUnit.WEEKS.between(first, week) + 0.5) / count);
    }

    /** At most six marks, evenly spread, the first week among them. */
    List<Tick> ticks(int left, int width) {
        int step = (count + MOST_TICKS - 1) / MOST_TICKS;
        List<Tick> ticks = new ArrayList<>();
        for (int week = 0; week < count; week += step) {
            LocalDate monday = first.plusWeeks(week);
            ticks.add(new Tick(
                    x(monday, left, width),
                    monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    monday.get(IsoFields.WEEK_BASED_YEAR)));
        }
        return ticks;
    }
}
