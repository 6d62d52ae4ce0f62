package dev.floorseat.rules.web;

import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
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
 */
record LexiconForm(
        String kind,
        String say,
        String insteadOf,
        String reason,
        boolean all,
        Set<String> queues,
        String from,
        String to) {

    LexiconForm {
        queues = Set.copyOf(queues);
    }

    static LexiconForm blank(LocalDate today) {
        return new LexiconForm("REFRAME", "", "", "", true, Set.of(), today.toString(), "");
    }

    static LexiconForm of(LexiconEntry entry) {
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
                to == null ? "" : to.toString());
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
