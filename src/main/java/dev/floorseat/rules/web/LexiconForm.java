package dev.floorseat.rules.web;

import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Review;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon entry as it is typed, all as text, so that what was typed comes back as it was.
 *
 * @param all whether it is for all queues
 * @param queues external ids of the queues that are ticked; count only where it is not for all
 * @param until last day of comments; empty: as long as usual
 */
record LexiconForm(
        String kind,
        String say,
        String insteadOf,
        String reason,
        boolean all,
        Set<String> queues,
        String from,
        String to,
        String until) {

    LexiconForm {
        queues = Set.copyOf(queues);
    }

    static LexiconForm blank(LocalDate today) {
        return new LexiconForm("REFRAME", "", "", "", true, Set.of(), today.toString(), "", usual(today));
    }

    static LexiconForm of(LexiconEntry entry, LocalDate today) {
        LexiconText text = entry.text();
        LocalDate to = text.to();
        return new LexiconForm(
                text.kind().name(),
                text.say(),
                text.insteadOf(),
                RuleForm.or(text.reason()),
                entry.queues().isEmpty(),
                entry.queues(),
                text.from().toString(),
                to == null ? "" : to.toString(),
                until(entry.review(), today));
    }

    /** The last day of comments in a form: of what waits as it is, of what would take the place of something as long as usual. */
    static String until(Review review, LocalDate today) {
        LocalDate known = review.commentUntil();
        return !review.isWaiting() ? usual(today) : known == null ? "" : known.toString();
    }

    static String usual(LocalDate today) {
        return today.plusDays(RuleLife.DAYS_OF_COMMENT).toString();
    }

    /**
     * The last day of comments that is typed; null: none is.
     *
     * @throws Refusal if it is no day
     */
    static @Nullable LocalDate commentUntil(String typed) {
        List<Fault> faults = new ArrayList<>();
        LocalDate until = typed.isBlank() ? null : day("/until", typed, faults);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "rules.not-saved");
        }
        return until;
    }

    /** The queues it is for; empty: all. */
    Set<String> scope() {
        return all ? Set.of() : queues;
    }

    /**
     * The entry it describes.
     *
     * @throws Refusal that names every field that will not do
     */
    LexiconText written() {
        List<Fault> faults = new ArrayList<>();
        if (!all && queues.isEmpty()) {
            faults.add(Fault.at("/queues", "directives.which-queues"));
        }
        LexiconKind chosen = Stream.of(LexiconKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            faults.add(Fault.at("/kind", "rules.missing"));
        }
        LocalDate first = day("/from", from, faults);
        LocalDate last = to.isBlank() ? null : day("/to", to, faults);
        try {
            LexiconText written = new LexiconText(
                    chosen == null ? LexiconKind.REFRAME : chosen,
                    say,
                    insteadOf,
                    reason,
                    first == null ? LocalDate.of(2000, 1, 1) : first,
                    first == null ? null : last);
            if (faults.isEmpty()) {
                return written;
            }
        } catch (Refusal e) {
            faults.addAll(e.faults());
        }
        throw Refusal.unusable(faults, "rules.not-saved");
    }

    private static @Nullable LocalDate day(String pointer, String typed, List<Fault> faults) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            faults.add(Fault.at(pointer, "directives.not-a-day"));
            return null;
        }
    }
}
