package dev.floorseat.directives;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A version of a directive as somebody wrote it: blanks at the ends removed, empty fields null.
 *
 * @param name at most 120 characters
 * @param text at most 4,000 characters
 * @param intent at most 1,000 characters; null: not said
 * @param queues external ids of the queues it acts on; empty: all
 * @param from first day in force
 * @param to last day in force; null: until it is changed or withdrawn
 */
public record DirectiveText(
        String name,
        String text,
        @Nullable String intent,
        Set<String> queues,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** Longest text, in characters. */
    public static final int LONGEST_TEXT = 4000;

    /** Longest intent, in characters. */
    public static final int LONGEST_INTENT = 1000;

    /** No day of a directive lies before; nor after {@link #LATEST}. */
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /**
     * Tidies and checks what was written.
     *
     * @throws Refusal that names every field that will not do
     */
    public DirectiveText {
        name = name.strip();
        text = text.strip().replace("\r\n", "\n");
        intent = intent == null || intent.isBlank() ? null : intent.strip().replace("\r\n", "\n");
        queues = Set.copyOf(new TreeSet<>(queues));
        List<Fault> faults = new ArrayList<>();
        length(faults, "/name", name, LONGEST_NAME);
        length(faults, "/text", text, LONGEST_TEXT);
        if (intent != null) {
            length(faults, "/intent", intent, LONGEST_INTENT);
        }
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            faults.add(Fault.at("/from", "directives.day-too-far"));
        }
        if (to != null && (to.isBefore(from) || to.isAfter(LATEST))) {
            faults.add(Fault.at("/to", "directives.ends-before"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "directives.not-saved");
        }
    }

    private static void length(List<Fault> faults, String pointer, String written, int most) {
        if (written.isEmpty()) {
            faults.add(Fault.at(pointer, "directives.missing"));
        } else if (written.length() > most) {
            faults.add(Fault.at(pointer, "directives.too-long", written.length(), most));
        }
    }
}
