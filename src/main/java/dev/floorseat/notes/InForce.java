package dev.floorseat.notes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in force on a queue besides directives. Declared here for the preparation, told by the module that owns the rules. */
public interface InForce {

    /** The rules in force on a queue (external id) on a day; empty: none. */
    List<RuleLine> rules(String queue, LocalDate day);

    /** The lexicon of a queue (external id) on a day; empty: none. */
    List<LexiconLine> lexicon(String queue, LocalDate day);

    /**
     * A rule in force.
     *
     * @param id its number
     * @param when what has to be the case
     * @param act what to do then
     * @param limit what it may cost, or how far one's own judgement goes; null: not said
     * @param notWhen when it does not apply; null: not said
     * @param wording words that go with it; null: none
     */
    record RuleLine(
            long id,
            String when,
            String act,
            @Nullable String limit,
            @Nullable String notWhen,
            @Nullable String wording) {}

    /**
     * A wanted phrase.
     *
     * @param say what to say
     * @param insteadOf the phrase it replaces
     * @param reason why; null: not said
     */
    record LexiconLine(
            String say, String insteadOf, @Nullable String reason) {}
}
