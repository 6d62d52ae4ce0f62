package dev.floorseat.invites.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of a calendar, RFC 5545 section 3.3.5, in zones as we know them and never as the calendar explains them. */
final class CalendarTime {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    /** What a column can hold, and more than anybody plans. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 9000;

    private CalendarTime() {}

    /**
     * The instant a line names.
     *
     * @throws Illegible if it names none, or in a zone nobody knows, or in none: what that meant only a person can find out
     */
    static Instant of(ContentLine line) throws Illegible {
        String value = line.value().strip();
        try {
            if (value.endsWith("Z") || value.endsWith("z")) {
                return sane(LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL), ZoneOffset.UTC);
            }
            @Nullable String tzid = line.parameter("TZID");
            if (tzid == null) {
                throw new Illegible(Trouble.UNKNOWN_ZONE);
            }
            ZoneId zone = ZoneNames.zone(tzid).orElseThrow(() -> new Illegible(Trouble.UNKNOWN_ZONE));
            LocalDateTime time = value.length() == 8
                    ? LocalDate.parse(value, DAY).atStartOfDay()
                    : LocalDateTime.parse(value, LOCAL);
            return sane(time, zone);
        } catch (DateTimeException e) {
            throw new Illegible(Trouble.NO_TIME);
        }
    }

    /** DTSTAMP is UTC (RFC 5545 section 3.8.7.2), whatever a program forgot to write; null if it is no time. */
    static @Nullable Instant stamp(String value) {
        try {
            return sane(LocalDateTime.parse(value.strip().replaceFirst("[Zz]$", ""), LOCAL), ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time in UTC as calendars write it. */
    static String written(Instant instant) {
        return LOCAL.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }

    private static Instant sane(LocalDateTime time, ZoneId zone) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of this world");
        }
        return time.atZone(zone).toInstant();
    }
}
