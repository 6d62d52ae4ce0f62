package dev.floorseat.directives.web;

import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A version of a directive as it is typed, all as text, so that what was typed comes back as it was, from the session too.
 *
 * @param owner external id; read only for a new directive
 * @param all whether it acts on all queues
 * @param queues external ids of the queues that are ticked; count only where it does not act on all
 */
record DirectiveForm(
        String owner, String name, String text, String intent, boolean all, Set<String> queues, String from, String to)
        implements Serializable {

    private static final long serialVersionUID = 1;

    DirectiveForm {
        queues = Set.copyOf(queues);
    }

    /** A form for a directive nobody has written yet. */
    static DirectiveForm blank(LocalDate tomorrow) {
        return new DirectiveForm("", "", "", "", false, Set.of(), tomorrow.toString(), "");
    }

    /** A form for the version after one. */
    static DirectiveForm after(DirectiveVersion version, LocalDate from) {
        return of(version, from.toString(), "");
    }

    /** A form with just what a version says. */
    static DirectiveForm of(DirectiveVersion version) {
        LocalDate to = version.to();
        return of(version, version.from().toString(), to == null ? "" : to.toString());
    }

    private static DirectiveForm of(DirectiveVersion version, String from, String to) {
        String intent = version.intent();
        return new DirectiveForm(
                "",
                version.name(),
                version.text(),
                intent == null ? "" : intent,
                version.queues().isEmpty(),
                version.queues(),
                from,
                to);
    }

    /** The same for an owner, named by external id. */
    DirectiveForm owned(String by) {
        return new DirectiveForm(by, name, text, intent, all, queues, from, to);
    }

    /**
     * The version it describes.
     *
     * @throws Refusal that names every field that will not do
     */
    DirectiveText written() {
        List<Fault> faults = new ArrayList<>();
        if (!all && queues.isEmpty()) {
            faults.add(Fault.at("/queues", "directives.which-queues"));
        }
        LocalDate first = day("/from", from, faults);
        LocalDate last = to.isBlank() ? null : day("/to", to, faults);
        try {
            DirectiveText written = new DirectiveText(
                    name,
                    text,
                    intent,
                    all ? Set.of() : new TreeSet<>(queues),
                    first == null ? LocalDate.of(2000, 1, 1) : first,
                    first == null ? null : last);
            if (faults.isEmpty()) {
                return written;
            }
        } catch (Refusal e) {
            faults.addAll(e.faults());
        }
        throw Refusal.unusable(faults, "directives.not-saved");
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
