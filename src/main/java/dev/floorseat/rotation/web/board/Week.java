package dev.floorseat.rotation.web.board;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A calendar week from Monday to Sunday, as ISO 8601 counts them. */
record Week(LocalDate monday) implements Comparable<Week> {

    private static final Pattern ID = Pattern.compile("(\\d{4})-W(\\d{2})");

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week a text such as 2027-W03 names; empty where it names none. */
    static Optional<Week> parse(String text) {
        Matcher parts = ID.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(parts.group(2)))));
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }

    /** The weeks a period touches, in order. */
    static List<Week> between(LocalDate first, LocalDate last) {
        return Stream.iterate(of(first), week -> !week.monday.isAfter(last), week -> week.plus(1))
                .toList();
    }

    public String id() {
        return "%04d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(monday) && !day.isAfter(sunday());
    }

    public List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7)).toList();
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }
}
