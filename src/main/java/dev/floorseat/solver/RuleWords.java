package dev.floorseat.solver;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says rules in German and English, from {@code messages-solver.properties}; needs no Spring. */
public final class RuleWords {

    private static final String BUNDLE = "messages-solver";

    private RuleWords() {}

    /**
     * Says what is broken.
     *
     * @param breach what is broken; a count below zero is said to be so no longer, wishes met excepted
     * @param locale the reader's language; English when there are no words in it
     * @param names what people, sites and queues are called
     * @return a sentence without a full stop, such as "10 h rest of Ada Lovelace broken by 45 min"
     */
    public static String text(Breach breach, Locale locale, Names names) {
        ResourceBundle words = words(locale);
        String key = "rule." + breach.rule() + ".breach";
        Object why = breach.details().get("why");
        String text = format(words, why == null ? key : key + '.' + why, arguments(breach, words, locale, names));
        boolean eased = breach.rule() == Rule.S4 ? breach.count() > 0 : breach.count() < 0;
        return eased ? format(words, "rule.no-longer", text) : text;
    }

    /**
     * Names a rule for a list or a figure.
     *
     * @param rule the rule
     * @param locale the reader's language; English when there are no words in it
     * @return a few words, such as "Executive in two places"
     */
    public static String name(Rule rule, Locale locale) {
        return words(locale).getString("rule." + rule + ".name");
    }

    /**
     * Says why a visit has no place.
     *
     * @param reasons the reasons, that against most slots first
     * @param locale the reader's language; English when there are no words in it
     * @return one line a reason, such as "H2 busy in 14 of 20 slots"; one line that says so when there is no slot or no single reason
     */
    public static List<String> reasons(List<Reason> reasons, Locale locale) {
        ResourceBundle words = words(locale);
        List<String> lines = new ArrayList<>();
        for (Reason reason : reasons) {
            Rule rule = reason.rule();
            String why = rule == null
                    ? words.getString("rule.reason.declined")
                    : rule.name() + ' ' + words.getString("rule." + rule + ".reason");
            String key = lines.isEmpty() ? "rule.reason.first" : "rule.reason.next";
            lines.add(format(words, key, why, reason.slots(), reason.of()));
        }
        if (lines.isEmpty()) {
            lines.add(words.getString("rule.reason.none"));
        }
        return lines;
    }

    /** One order for all sentences: the message files count on it and explain it at their head. */
    private static Object[] arguments(Breach breach, ResourceBundle words, Locale locale, Names names) {
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
            moment(details.get("from"), words, locale),
            moment(details.get("day"), words, locale),
            name(details, "other", UnaryOperator.identity()),
        };
    }

    private static String name(Map<String, Object> details, String key, UnaryOperator<String> name) {
        Object id = details.get(key);
        return id == null ? "" : name.apply(id.toString());
    }

    private static String duration(@Nullable Object minutes) {
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

    private static String moment(@Nullable Object moment, ResourceBundle words, Locale locale) {
        if (moment instanceof OffsetDateTime time) {
            return formatted(time, words.getString("rule.time"), locale);
        }
        return moment instanceof LocalDate day ? formatted(day, words.getString("rule.day"), locale) : "";
    }

    private static String formatted(TemporalAccessor moment, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }

    private static String format(ResourceBundle words, String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
