package dev.floorseat.invites.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A zone's change of offset that an RRULE of the plain form {@code FREQ=YEARLY;BYMONTH=m;BYDAY=nDD} can say.
 *
 * @param month the month, in wall time before the change
 * @param ordinal which such weekday of the month: 1 to 4, or -1 for the last
 * @param day the weekday
 * @param time the wall time before the change
 * @param before the offset until then
 * @param after the offset from then on
 */
record YearlyChange(Month month, int ordinal, DayOfWeek day, LocalTime time, ZoneOffset before, ZoneOffset after) {

    /** The year DTSTART stands in: every reader accepts it, and the bytes do not change from year to year. */
    static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2100;

    /** The plain form of a rule; empty where one of the years up to 2100 does not obey it. */
    static Optional<YearlyChange> of(ZoneOffsetTransitionRule rule) {
        return Stream.of(-1, 1, 2, 3, 4)
                .map(ordinal -> candidate(rule, ordinal))
                .filter(change -> change.obeys(rule))
                .findFirst();
    }

    private static YearlyChange candidate(ZoneOffsetTransitionRule rule, int ordinal) {
        ZoneOffsetTransition first = rule.createTransition(FIRST_YEAR);
        LocalDateTime wall = first.getDateTimeBefore();
        return new YearlyChange(
                wall.getMonth(),
                ordinal,
                wall.getDayOfWeek(),
                wall.toLocalTime(),
                first.getOffsetBefore(),
                first.getOffsetAfter());
    }

    private boolean obeys(ZoneOffsetTransitionRule rule) {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .allMatch(
                        year -> rule.createTransition(year).getDateTimeBefore().equals(wallIn(year)));
    }

    /** The wall time before the change in a year. */
    LocalDateTime wallIn(int year) {
        return LocalDateTime.of(year, month, 1, 0, 0)
                .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day))
                .with(time);
    }

    /** The instant of the change in a year. */
    Instant in(int year) {
        return wallIn(year).toInstant(before);
    }

    /** Whether it goes forward, to daylight saving time. */
    boolean toDaylight() {
        return after.getTotalSeconds() > before.getTotalSeconds();
    }

    /** The RRULE's value, RFC 5545 section 3.3.10. */
    String rule() {
        return "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";BYDAY=" + ordinal
                + day.name().substring(0, 2);
    }
}
