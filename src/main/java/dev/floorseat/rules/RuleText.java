package dev.floorseat.rules;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says: blanks at the ends removed, empty fields null.
 *
 * @param when what has to be the case, at most 500 characters
 * @param act what to do then, at most 1,000 characters
 * @param limit what it may cost, or how far one's own judgement goes, at most 500 characters; null: not said
 * @param notWhen when it does not apply, at most 500 characters; null: not said
 * @param wording words that go with it, at most 1,000 characters; null: none
 */
public record RuleText(
        String when,
        String act,
        @Nullable String limit,
        @Nullable String notWhen,
        @Nullable String wording) {

    /** Longest condition, limit and exception, in characters. */
    public static final int LONGEST_CONDITION = 500;

    /** Longest act and wording, in characters. */
    public static final int LONGEST_ACT = 1000;

    /**
     * Tidies and checks what was written.
     *
     * @throws Refusal that names every field that will not do
     */
    public RuleText {
        when = tidy(when);
        act = tidy(act);
        limit = orNull(limit);
        notWhen = orNull(notWhen);
        wording = orNull(wording);
        List<Fault> faults = new ArrayList<>();
        needed(faults, "/when", when);
        needed(faults, "/act", act);
        length(faults, "/when", when, LONGEST_CONDITION);
        length(faults, "/act", act, LONGEST_ACT);
        length(faults, "/limit", limit, LONGEST_CONDITION);
        length(faults, "/notWhen", notWhen, LONGEST_CONDITION);
        length(faults, "/wording", wording, LONGEST_ACT);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "rules.not-saved");
        }
    }

    /** What was typed, by JSON pointer to its field; what was left empty is empty. */
    public Map<String, String> typed() {
        return Map.of(
                "/when", when,
                "/act", act,
                "/limit", limit == null ? "" : limit,
                "/notWhen", notWhen == null ? "" : notWhen,
                "/wording", wording == null ? "" : wording);
    }

    static String tidy(String written) {
        return written.strip().replace("\r\n", "\n");
    }

    static @Nullable String orNull(@Nullable String written) {
        return written == null || written.isBlank() ? null : tidy(written);
    }

    static void needed(List<Fault> faults, String pointer, String written) {
        if (written.isEmpty()) {
            faults.add(Fault.at(pointer, "rules.missing"));
        }
    }

    static void length(List<Fault> faults, String pointer, @Nullable String written, int most) {
        if (written != null && written.length() > most) {
            faults.add(Fault.at(pointer, "rules.too-long", written.length(), most));
        }
    }
}
