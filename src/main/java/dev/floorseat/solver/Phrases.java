package dev.floorseat.solver;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the solver found into the sentences of a message file, with the names of a company.
 *
 * @param words the sentences
 * @param locale the reader's language
 * @param names what people, sites and queues are called
 */
record Phrases(ResourceBundle words, Locale locale, Names names) {

    static final String RULES = "messages-solver";
    static final String EXPLAINING = "messages-explaining";

    /** The sentences of a file; English when there are none in the reader's language. */
    static Phrases of(String file, Locale locale, Names names) {
        ResourceBundle words = ResourceBundle.getBundle(
                file, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Phrases(words, locale, names);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }

    /** One order for all sentences about a breach: the message files count on it and explain it at their head. */
    Object[] about(Breach breach) {
        Map<String, Object> details = breach.details();
        return new Object[] {
            Math.abs(breach.count()),
            name(details, "executive", names::person),
            name(details, "mentor", names::person),
            name(details, "site", names::site),
            name(details, "queue", names::queue),
            duration(details.get("short")),
            details.getOrDefault("limit", 0L),
            duration(details.get("limit")),
            details.getOrDefault("actual", 0L),
            moment(details.get("from")),
            moment(details.get("day")),
            all(details.get("people"), names::person),
            moment(details.get("other")),
            moment(details.get("clock")),
            name(details, "before", before(breach)),
            all(details.get("queues"), names::queue),
        };
    }

    /** What it was before is a site, a queue or a mentor. */
    private UnaryOperator<String> before(Breach breach) {
        if (breach.rule() == Rule.S1) {
            return names::site;
        }
        boolean queue =
                breach.rule() == Rule.S16 && "queue".equals(breach.details().get("why"));
        return queue ? names::queue : names::person;
    }

    private static String name(Map<String, Object> details, String key, UnaryOperator<String> name) {
        Object id = details.get(key);
        return id == null ? "" : name.apply(id.toString());
    }

    private String all(@Nullable Object ids, UnaryOperator<String> name) {
        return ids instanceof Collection<?> many
                ? and(many.stream().map(id -> name.apply(id.toString())).toList())
                : "";
    }

    /** One, two and three. */
    String and(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last))
                        + ' '
                        + rules().getString("rule.and")
                        + ' '
                        + parts.get(last);
    }

    /** Hours and minutes of a whole number of minutes; nothing of anything else. */
    static String duration(@Nullable Object minutes) {
        if (!(minutes instanceof Long whole)) {
            return "";
        }
        long hours = whole / 60;
        long rest = whole % 60;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }

    /** A date with its time, a day, a time or a month, whichever it is. */
    String moment(@Nullable Object moment) {
        if (moment instanceof OffsetDateTime time) {
            return formatted(time, rules().getString("rule.time"));
        }
        if (moment instanceof LocalTime clock) {
            return clock(clock);
        }
        if (moment instanceof YearMonth month) {
            return formatted(month, rules().getString("rule.month"));
        }
        return moment instanceof LocalDate day ? formatted(day, rules().getString("rule.day")) : "";
    }

    /** A time of day. */
    String clock(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale)
                .format(time);
    }

    String formatted(TemporalAccessor moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }

    private ResourceBundle rules() {
        return words.containsKey("rule.time") ? words : of(RULES, locale, names).words;
    }
}
