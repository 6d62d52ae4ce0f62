package dev.floorseat.rules;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lexicon entry says: blanks at the ends removed, empty fields null.
 *
 * @param kind what it does
 * @param say the wanted phrase, at most 300 characters
 * @param insteadOf the phrase it replaces, at most 300 characters
 * @param reason why, at most 500 characters; null: not said
 * @param from first day
 * @param to last day; null: no end
 */
public record LexiconText(
        LexiconKind kind,
        String say,
        String insteadOf,
        @Nullable String reason,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Longest phrase, in characters. */
    public static final int LONGEST_PHRASE = 300;

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /**
     * Tidies and checks what was written.
     *
     * @throws Refusal that names every field that will not do
     */
    public LexiconText {
        say = RuleText.tidy(say);
        insteadOf = RuleText.tidy(insteadOf);
        reason = RuleText.orNull(reason);
        List<Fault> faults = new ArrayList<>();
        RuleText.needed(faults, "/say", say);
        RuleText.needed(faults, "/insteadOf", insteadOf);
        RuleText.length(faults, "/say", say, LONGEST_PHRASE);
        RuleText.length(faults, "/insteadOf", insteadOf, LONGEST_PHRASE);
        RuleText.length(faults, "/reason", reason, LONGEST_REASON);
        if (from.getYear() < 1990 || from.isAfter(LATEST)) {
            faults.add(Fault.at("/from", "rules.day-too-far"));
        }
        if (to != null && (to.isBefore(from) || to.isAfter(LATEST))) {
            faults.add(Fault.at("/to", "rules.ends-before"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "rules.not-saved");
        }
    }

    /** What was typed, by JSON pointer to its field; what was left empty is empty. */
    Map<String, String> typed() {
        return Map.of("/say", say, "/insteadOf", insteadOf, "/reason", reason == null ? "" : reason);
    }
}
