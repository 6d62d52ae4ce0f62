package dev.floorseat.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes days and times in the reader's language; the patterns stand in the message files. English is written as in Europe. */
@Component
public class Dates {

    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    /** Writes with patterns from the messages, and what belongs to no site in the company's zone. */
    public Dates(MessageSource messages, @Value("${floorseat.zone}") ZoneId zone, Clock clock) {
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** The zone of times that belong to no site. */
    public ZoneId zone() {
        return zone;
    }

    /** Today, where times belong to no site. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Such as "Mon 7 Dec 2026". */
    public String day(TemporalAccessor day, Locale reader) {
        return written("date.day", day, reader);
    }

    /** Such as "Monday 7 December 2026". */
    public String longDay(TemporalAccessor day, Locale reader) {
        return written("date.day.long", day, reader);
    }

    /** Such as "Mon 7 Dec", where the year is known. */
    public String shortDay(TemporalAccessor day, Locale reader) {
        return written("date.day.short", day, reader);
    }

    /** Such as "7 Dec 2026 – 26 Feb 2027". */
    public String period(LocalDate from, LocalDate to, Locale reader) {
        return written("date.date", from, reader) + " – " + written("date.date", to, reader);
    }

    /** The same for days close to each other, such as "18 – 24 Jan 2027". */
    public String span(LocalDate from, LocalDate to, Locale reader) {
        String begin = from.getMonth() == to.getMonth() ? "date.number" : "date.date.short";
        return written(begin, from, reader) + " – " + written("date.date", to, reader);
    }

    /** Whole months, such as "Sep 2026 – Nov 2026"; one alone stands alone. */
    public String months(YearMonth from, YearMonth to, Locale reader) {
        String last = written("date.month", to, reader);
        return from.equals(to) ? last : written("date.month", from, reader) + " – " + last;
    }

    /** Such as "09:00". */
    public String time(LocalTime time, Locale reader) {
        return written("date.time", time, reader);
    }

    /** Such as "09:00–13:00". */
    public String times(LocalTime from, LocalTime to, Locale reader) {
        return written("date.time", from, reader) + "–" + written("date.time", to, reader);
    }

    /** The same on the clock of a zone. */
    public String times(Instant from, Instant to, ZoneId at, Locale reader) {
        return times(from.atZone(at).toLocalTime(), to.atZone(at).toLocalTime(), reader);
    }

    /** Such as "Mon 7 Dec 2026, 09:00–13:00", on the clock of a zone. */
    public String when(Instant from, Instant to, ZoneId at, Locale reader) {
        return day(from.atZone(at), reader) + ", " + times(from, to, at, reader);
    }

    /** Begin and end of what belongs to no site; the day is said twice only where there are two. */
    public String stretch(Instant from, Instant to, Locale reader) {
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
        LocalDateTime end = LocalDateTime.ofInstant(to, zone);
        return begin.toLocalDate().equals(end.toLocalDate())
                ? when(from, to, zone, reader)
                : day(begin, reader) + ", " + time(begin.toLocalTime(), reader) + " – " + day(end, reader) + ", "
                        + time(end.toLocalTime(), reader);
    }

    /** A moment that belongs to no site, such as "7 Dec 2026, 15:30". */
    public String moment(Instant at, Locale reader) {
        return written("date.moment", at.atZone(zone), reader);
    }

    /** The same for a moment that may not have come; null stays null. */
    public @Nullable String momentIfAny(@Nullable Instant at, Locale reader) {
        return at == null ? null : moment(at, reader);
    }

    private String written(String pattern, TemporalAccessor moment, Locale reader) {
        Locale locale = Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? Locale.UK : reader;
        return DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, reader), locale)
                .format(moment);
    }
}
