package dev.floorseat.rules.web;

import dev.floorseat.rules.Place;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleText;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is typed, all as text, so that what was typed comes back as it was.
 *
 * @param all whether it is for all queues
 * @param queues external ids of the queues that are ticked; count only where it is not for all
 * @param chapter number of its chapter; empty: none
 * @param serves numbers of the statements of the charter it serves
 */
record RuleForm(
        String when,
        boolean all,
        Set<String> queues,
        String act,
        String limit,
        String notWhen,
        String wording,
        String chapter,
        Set<Long> serves) {

    static final RuleForm BLANK = new RuleForm("", false, Set.of(), "", "", "", "", "", Set.of());

    RuleForm {
        queues = Set.copyOf(queues);
        serves = Set.copyOf(serves);
    }

    static RuleForm of(Rule rule) {
        RuleForm form = of(rule.text(), rule.queues());
        Long chapter = rule.place().chapter();
        return new RuleForm(
                form.when,
                form.all,
                form.queues,
                form.act,
                form.limit,
                form.notWhen,
                form.wording,
                chapter == null ? "" : chapter.toString(),
                rule.place().serves());
    }

    static RuleForm of(RuleText text, Set<String> queues) {
        return new RuleForm(
                text.when(),
                queues.isEmpty(),
                queues,
                text.act(),
                or(text.limit()),
                or(text.notWhen()),
                or(text.wording()),
                "",
                Set.of());
    }

    /** Where it belongs. */
    Place place() {
        return new Place(chapter.matches("\\d{1,18}") ? Long.valueOf(chapter) : null, serves);
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The queues it is for; empty: all. */
    Set<String> scope() {
        return all ? Set.of() : queues;
    }

    /**
     * The rule it describes.
     *
     * @throws Refusal that names every field that will not do
     */
    RuleText written() {
        List<Fault> faults = new ArrayList<>();
        if (!all && queues.isEmpty()) {
            faults.add(Fault.at("/queues", "directives.which-queues"));
        }
        try {
            RuleText written = new RuleText(when, act, limit, notWhen, wording);
            if (faults.isEmpty()) {
                return written;
            }
        } catch (Refusal e) {
            faults.addAll(e.faults());
        }
        throw Refusal.unusable(faults, "rules.not-saved");
    }
}
