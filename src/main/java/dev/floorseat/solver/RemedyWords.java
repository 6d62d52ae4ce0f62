package dev.floorseat.solver;

import dev.floorseat.solver.Remedy.Change;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Says remedies in German and English; needs no Spring. */
public final class RemedyWords {

    private RemedyWords() {}

    /**
     * Says what would help.
     *
     * @param remedy what would
     * @param locale the reader's language; English when there are no words in it
     * @param names what people, sites and queues are called
     * @return a few words, such as "one more licensed English-speaking mentor in Dortmund in week 9"
     */
    public static String text(Remedy remedy, Locale locale, Names names) {
        Phrases phrases = Phrases.of(Phrases.EXPLAINING, locale, names);
        return phrases.and(
                remedy.changes().stream().map(change -> text(change, phrases)).toList());
    }

    /**
     * Says where the visit could be then.
     *
     * @param remedy what would help
     * @param locale the reader's language; English when there are no words in it
     * @param names what people, sites and queues are called
     * @return such as "for example Tue 2 Mar 2027, 08:00 in Dortmund"
     */
    public static String example(Remedy remedy, Locale locale, Names names) {
        Phrases phrases = Phrases.of(Phrases.EXPLAINING, locale, names);
        return phrases.say(
                "explain.remedy.example",
                phrases.moment(remedy.slot().from()),
                names.site(remedy.slot().site()));
    }

    private static String text(Change change, Phrases phrases) {
        Map<String, Object> details = change.details();
        Names names = phrases.names();
        String key = "explain.remedy." + change.kind();
        String variant = switch (change.kind()) {
            case DAYS_BETWEEN -> "." + details.get("why");
            case EMBARGO -> details.containsKey("site") ? details.containsKey("queue") ? ".both" : ".site" : ".queue";
            default -> "";
        };
        return phrases.say(
                key + variant,
                named(details, "executive", names::person),
                named(details, "mentor", names::person),
                named(details, "site", names::site),
                named(details, "queue", names::queue),
                named(details, "language", code -> Locale.forLanguageTag(code).getDisplayLanguage(phrases.locale())),
                details.getOrDefault("week", 0L),
                phrases.moment(details.get("from")),
                end(details, phrases),
                details.getOrDefault("actual", 0L),
                details.getOrDefault("limit", 0L),
                phrases.moment(details.get("day")),
                phrases.moment(details.get("other")));
    }

    /** On the day it starts, the time is enough. */
    private static String end(Map<String, Object> details, Phrases phrases) {
        if (details.get("from") instanceof OffsetDateTime from && details.get("to") instanceof OffsetDateTime to) {
            LocalDate day = from.toLocalDate();
            return day.equals(to.toLocalDate()) ? phrases.clock(to.toLocalTime()) : phrases.moment(to);
        }
        return phrases.moment(details.get("to"));
    }

    private static String named(Map<String, Object> details, String key, UnaryOperator<String> name) {
        Object id = details.get(key);
        return id == null ? "" : name.apply(id.toString());
    }
}
