package dev.floorseat.demo;

import dev.floorseat.rules.Place;
import dev.floorseat.rules.RuleComment;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.Verdict;
import dev.floorseat.rules.proposal.DeclineCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of subjects: {@code demo/lives.json}. Days are counted back from today.
 *
 * @param charter statements, in order
 * @param small what was written for lexicon and charter later
 * @param lives rules that came of subjects
 * @param declined proposals of which nothing came
 * @param editions days on which the rule book was published
 * @param answers what owners of directives said to mistakes in them
 */
record LivesFile(
        List<String> charter,
        List<Small> small,
        List<Life> lives,
        List<Declined> declined,
        List<Integer> editions,
        List<Owned> answers) {

    /** A rule from its proposal on, as far as it has come. */
    record Life(
            String subject,
            String chapter,
            Set<Integer> serves,
            Set<String> queues,
            String when,
            String act,
            @Nullable String limit,
            @Nullable String notWhen,
            @Nullable String wording,
            @Nullable First first,
            int accepted,
            @Nullable Integer comment,
            List<Said> said,
            @Nullable Tried trial,
            @Nullable Held inForce,
            @Nullable Heard feedback) {

        RuleText text() {
            return new RuleText(when, act, limit, notWhen, wording);
        }

        /** What it said before somebody objected. */
        RuleText firstText() {
            return first == null ? text() : new RuleText(when, first.act(), first.limit(), notWhen, wording);
        }

        Place place(long chapterNumber, List<Long> statements) {
            return new Place(
                    chapterNumber,
                    Set.copyOf(serves.stream().map(statements::get).toList()));
        }
    }

    /**
     * An entry of the lexicon or a statement of the charter.
     *
     * @param entry null: a statement
     * @param statement null: an entry
     * @param replaces words of what it takes the place of; null: it is new
     * @param day on which it was written
     * @param approved the day on which it came in force; null: it waits
     */
    record Small(
            Orders.@Nullable Phrase entry,
            @Nullable String statement,
            @Nullable String replaces,
            int day,
            List<Said> said,
            @Nullable Integer approved) {

        /** By what one knows it. */
        String words() {
            return entry == null ? String.valueOf(statement) : entry.say();
        }
    }

    /** What it said until a day on which it was rewritten. */
    record First(int until, String act, @Nullable String limit) {}

    /** A comment; answered null: not yet. */
    record Said(
            int day,
            RuleComment.Voice voice,
            RuleComment.Kind kind,
            String text,
            @Nullable Integer answered,
            @Nullable String answer) {}

    /** A trial; no sites: all. */
    record Tried(int day, Set<String> sites, int weeks, String measure) {}

    /** In force, verified for so many days. */
    record Held(int day, int days) {}

    /** What the desk said each week, from a day until now. */
    record Heard(int from, int worked, int didNot) {}

    /** A proposal declined. */
    record Declined(String subject, int day, DeclineCode code, String reason) {}

    /** A mistake in a directive and its owner's answer. */
    record Owned(
            String directive,
            int noted,
            int answered,
            AnswerKind kind,
            String situation,
            String action,
            String why,
            String learned,
            @Nullable String text,
            @Nullable List<Verdict> verdicts) {}
}
