package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.reading.ContentLine;
import dev.floorseat.invites.reading.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads times, RFC 5545 section 3.3, in zones as we know them and never as the calendar explains them. Times without a zone and whole days
 * are on the clock of the calendar, or, if it does not say which, of its owner.
 */
final class Times {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Apple writes birthdays of unknown years into 1604; a database column ends before 10000. */
    private static final int FIRST_YEAR = 1601;

    private static final int LAST_YEAR = 9000;
    private static final int MOST_VALUES = 100_000;

    /** How far the clocks of this world are apart, and a day for those who write the last day where the day after belongs. */
    private static final int DAYS_APART = 3;

    private final @Nullable String ofCalendar;
    private final Owner owner;
    private final Map<String, Optional<ZoneId>> known = new HashMap<>();
    private int values;

    Times(@Nullable String ofCalendar, Owner owner) {
        this.ofCalendar = ofCalendar == null || ofCalendar.isEmpty() ? null : ofCalendar;
        this.owner = owner;
    }

    /**
     * Whether a single event was over before the window begins, in whatever zone it is: then nobody need know its zone. One that repeats,
     * or stands in for a repetition, never is.
     */
    static boolean isLongOver(Entry entry, Window window) {
        LocalDate ahead = LocalDate.ofInstant(window.from(), ZoneOffset.UTC).minusDays(DAYS_APART);
        return entry.first("DTSTART").isPresent()
                && Stream.of("RRULE", "RDATE", "RECURRENCE-ID", "DURATION")
                        .allMatch(line -> entry.all(line).isEmpty())
                && Stream.of("DTSTART", "DTEND")
                        .flatMap(line -> entry.all(line).stream())
                        .allMatch(line -> isBefore(line, ahead));
    }

    private static boolean isBefore(ContentLine line, LocalDate day) {
        try {
            LocalDate at = LocalDate.parse(line.value().strip().replaceFirst("T.*", ""), DAY);
            return sane(at.atStartOfDay()).isBefore(day.atStartOfDay());
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The one time a line names. */
    Moment one(ContentLine line) throws UnusableCalendar {
        return moment(line.value().strip(), line);
    }

    /** The times of a line that names several; of periods, which RDATE may name, whole. */
    List<Span> several(ContentLine line) throws UnusableCalendar {
        List<Span> found = new ArrayList<>();
        for (String value : line.value().split(",", -1)) {
            String stripped = value.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (++values > MOST_VALUES) {
                throw new UnusableCalendar(Trouble.TOO_MUCH);
            }
            int slash = stripped.indexOf('/');
            if (slash < 0) {
                found.add(new Span(moment(stripped, line), null, null));
            } else {
                String end = stripped.substring(slash + 1);
                boolean length = end.startsWith("P") || end.startsWith("+") || end.startsWith("-");
                found.add(new Span(
                        moment(stripped.substring(0, slash), line),
                        length ? null : moment(end, line),
                        length ? Length.of(end) : null));
            }
        }
        return found;
    }

    /**
     * A time with or without its end.
     *
     * @param to null if a length says it, or nothing
     * @param length null if an end says it, or nothing
     */
    record Span(Moment from, @Nullable Moment to, @Nullable Length length) {}

    /** A local time as rules write the end of repetition, on the clock of a zone. */
    Moment until(String value, ZoneId zone) throws UnusableCalendar {
        return moment(value, zone);
    }

    private Moment moment(String value, ContentLine line) throws UnusableCalendar {
        @Nullable String tzid = line.parameter("TZID");
        @Nullable String name = tzid == null ? ofCalendar : tzid;
        return moment(value, isUtc(value) ? ZoneOffset.UTC : name == null ? owner.zone() : zone(name));
    }

    private static boolean isUtc(String value) {
        return value.endsWith("Z") || value.endsWith("z");
    }

    private static Moment moment(String value, ZoneId zone) throws UnusableCalendar {
        try {
            if (isUtc(value)) {
                return new Moment(
                        sane(LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL)),
                        ZoneOffset.UTC,
                        false);
            }
            return value.length() == 8
                    ? new Moment(sane(LocalDate.parse(value, DAY).atStartOfDay()), zone, true)
                    : new Moment(sane(LocalDateTime.parse(value, LOCAL)), zone, false);
        } catch (DateTimeException e) {
            throw new UnusableCalendar(Trouble.BROKEN);
        }
    }

    private ZoneId zone(String name) throws UnusableCalendar {
        return known.computeIfAbsent(name, ZoneNames::zone)
                .orElseThrow(() -> new UnusableCalendar(Trouble.UNKNOWN_ZONE));
    }

    private static LocalDateTime sane(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of this world");
        }
        return time;
    }
}
