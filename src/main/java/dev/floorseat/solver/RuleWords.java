package dev.floorseat.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says rules in German and English, from {@code messages-solver.properties}; needs no Spring. */
public final class RuleWords {

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
        Phrases phrases = Phrases.of(Phrases.RULES, locale, names);
        String key = "rule." + breach.rule() + ".breach";
        Object why = breach.details().get("why");
        String text = phrases.say(why == null ? key : key + '.' + why, phrases.about(breach));
        boolean eased = breach.rule() == Rule.S4 ? breach.count() > 0 : breach.count() < 0;
        return eased ? phrases.say("rule.no-longer", text) : text;
    }

    /**
     * Names a rule for a list or a figure.
     *
     * @param rule the rule
     * @param locale the reader's language; English when there are no words in it
     * @return a few words, such as "Executive in two places"
     */
    public static String name(Rule rule, Locale locale) {
        return Phrases.of(Phrases.RULES, locale, Names.IDS).say("rule." + rule + ".name");
    }

    /**
     * Says why a visit has no place.
     *
     * @param reasons the reasons, that against most slots first
     * @param locale the reader's language; English when there are no words in it
     * @return one line a reason, such as "H2 busy in 14 of 20 slots"; one line that says so when there is no slot or no single reason
     */
    public static List<String> reasons(List<Reason> reasons, Locale locale) {
        Phrases phrases = Phrases.of(Phrases.RULES, locale, Names.IDS);
        List<String> lines = new ArrayList<>();
        for (Reason reason : reasons) {
            Rule rule = reason.rule();
            String why = rule == null
                    ? phrases.say("rule.reason.declined")
                    : rule.name() + ' ' + phrases.say("rule." + rule + ".reason");
            String key = lines.isEmpty() ? "rule.reason.first" : "rule.reason.next";
            lines.add(phrases.say(key, why, reason.slots(), reason.of()));
        }
        if (lines.isEmpty()) {
            lines.add(phrases.say("rule.reason.none"));
        }
        return lines;
    }
}
