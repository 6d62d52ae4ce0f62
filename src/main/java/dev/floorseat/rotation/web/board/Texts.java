package dev.floorseat.rotation.web.board;

import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The board's words, days and times in one reader's language. */
record Texts(MessageSource messages, Locale locale) {

    /** A message of the board. */
    String say(String key, @Nullable Object... arguments) {
        return messages.getMessage("board." + key, arguments, locale);
    }

    /** Why something was not done, and what the planner sees now. */
    String refused(Refusal refusal) {
        String key = "board.refused." + refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
        String other = say("refused.other");
        return Objects.requireNonNull(
                messages.getMessage(key, refusal.arguments().toArray(), other, locale));
    }

    /** Mon 18 Jan. */
    String day(TemporalAccessor day) {
        return format("pattern.day", day);
    }

    /** Mon 18 Jan 2027. */
    String longDay(TemporalAccessor day) {
        return format("pattern.long-day", day);
    }

    /** 06:00. */
    String time(TemporalAccessor time) {
        return format("pattern.time", time);
    }

    /** 06:00–14:00. */
    String hours(LocalTime from, LocalTime to) {
        return say("hours", time(from), time(to));
    }

    /** 06:00–14:00 on a site's clock. */
    String hours(java.time.Instant from, java.time.Instant to, ZoneId zone) {
        return hours(from.atZone(zone).toLocalTime(), to.atZone(zone).toLocalTime());
    }

    /** Week 3. */
    String week(Week week) {
        return say("week", week.number());
    }

    /** 18 – 24 Jan 2027. */
    String span(LocalDate from, LocalDate to) {
        String begin = from.getMonth() == to.getMonth() ? "pattern.day-of-month" : "pattern.short-day";
        return say("span", format(begin, from), format("pattern.date", to));
    }

    /** 00:42. */
    static String clock(Duration elapsed) {
        return "%02d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    }

    private String format(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(say(pattern), locale).format(moment);
    }
}
