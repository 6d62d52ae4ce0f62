package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Stage;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.RuleWords;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The board's words, days and times in one reader's language. */
record Texts(MessageSource messages, Dates dates, Locale locale) {

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

    /** How far a visit goes, in the words of the other pages. */
    String stage(Stage stage) {
        return messages.getMessage("pages.stage." + stage, null, locale);
    }

    /** Why somebody declined, in the words they chose from. */
    String reason(DeclineReason reason) {
        return messages.getMessage("my.reason." + reason, null, locale);
    }

    /** A rule's name. */
    String rule(Rule rule) {
        return RuleWords.name(rule, locale);
    }

    /** Mon 18 Jan. */
    String day(TemporalAccessor day) {
        return dates.shortDay(day, locale);
    }

    /** 06:00–14:00. */
    String hours(LocalTime from, LocalTime to) {
        return dates.times(from, to, locale);
    }

    /** 06:00–14:00 on a site's clock. */
    String hours(Instant from, Instant to, ZoneId zone) {
        return dates.times(from, to, zone, locale);
    }

    /** Week 3. */
    String week(Week week) {
        return say("week", week.number());
    }

    /** 18 – 24 Jan 2027. */
    String span(LocalDate from, LocalDate to) {
        return dates.span(from, to, locale);
    }

    /** 00:42. */
    static String clock(Duration elapsed) {
        return "%02d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    }
}
