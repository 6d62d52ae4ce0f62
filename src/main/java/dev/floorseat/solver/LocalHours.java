package dev.floorseat.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What the hours of a visit are by the site's clock: unsocial, hard, or neither. */
public final class LocalHours {

    private static final LocalTime SOCIAL_FROM = LocalTime.of(7, 0);
    private static final LocalTime SOCIAL_TO = LocalTime.of(20, 0);

    private LocalHours() {}

    /** Whether it starts before 07:00, ends after 20:00 by the clock, or starts on a Saturday or Sunday. */
    public static boolean unsocial(LocalDateTime from, LocalDateTime to) {
        return early(from) || late(to) || weekend(from);
    }

    /** Whether what starts then starts before 07:00. */
    public static boolean early(LocalDateTime from) {
        return from.toLocalTime().isBefore(SOCIAL_FROM);
    }

    /** Whether what ends then ends after 20:00 by the clock. */
    public static boolean late(LocalDateTime to) {
        return to.toLocalTime().isAfter(SOCIAL_TO);
    }

    /** Whether what starts then starts on a Saturday or Sunday. */
    public static boolean weekend(LocalDateTime from) {
        return from.getDayOfWeek() == DayOfWeek.SATURDAY || from.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether it touches Friday 16:00 to 18:00 or Monday 08:00 to 10:00. */
    public static boolean hard(LocalDateTime from, LocalDateTime to) {
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            int hour = day.getDayOfWeek() == DayOfWeek.FRIDAY ? 16 : day.getDayOfWeek() == DayOfWeek.MONDAY ? 8 : -1;
            if (hour >= 0
                    && from.isBefore(day.atTime(hour + 2, 0))
                    && day.atTime(hour, 0).isBefore(to)) {
                return true;
            }
        }
        return false;
    }
}
