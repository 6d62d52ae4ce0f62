package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.triage.DeclineReason;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is typed, all as text, so that what was typed comes back as it was.
 *
 * @param act name of a {@link What}
 * @param reason name of a reason for declining
 * @param words the same in words
 * @param until a day, ISO 8601
 * @param into number of the insight to merge into
 * @param to name of the account it is given to; empty: to nobody
 * @param chosen of several: number and revision of each, such as {@code 7:3}
 */
record ActTyped(String act, String reason, String words, String until, String into, String to, Set<String> chosen) {

    /** What can be done. */
    enum What {
        ACKNOWLEDGE,
        DECLINE,
        LATER,
        MERGE,
        PROMOTE,
        OWN
    }

    static final ActTyped NOTHING = new ActTyped("", "", "", "", "", "", Set.of());

    ActTyped {
        chosen = Set.copyOf(chosen);
    }

    What what() {
        return one(What.values(), act, "/act");
    }

    DeclineReason why() {
        return one(DeclineReason.values(), reason, "/reason");
    }

    LocalDate day() {
        try {
            return LocalDate.parse(until.strip());
        } catch (DateTimeParseException e) {
            throw refused("/until", "triage.until.none");
        }
    }

    InsightId target() {
        return number(into, "/into");
    }

    @Nullable
    String owner() {
        return to.isBlank() ? null : to.strip();
    }

    /** The numbers and revisions of those that were chosen. */
    List<Chosen> several() {
        if (chosen.isEmpty()) {
            throw refused("/chosen", "triage.chosen.none");
        }
        return chosen.stream().map(ActTyped::chosen).sorted().toList();
    }

    private static Chosen chosen(String typed) {
        String[] parts = typed.split(":", 2);
        InsightId id = number(parts[0], "/chosen");
        try {
            return new Chosen(id, parts.length < 2 ? 0 : Long.parseLong(parts[1]));
        } catch (NumberFormatException e) {
            throw refused("/chosen", "triage.chosen.none");
        }
    }

    private static InsightId number(String typed, String pointer) {
        try {
            return new InsightId(Long.parseLong(typed.strip()));
        } catch (IllegalArgumentException e) {
            throw refused(pointer, "triage.into.none");
        }
    }

    private static <E extends Enum<E>> E one(E[] all, String typed, String pointer) {
        for (E each : all) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        throw refused(pointer, "triage.reason.none");
    }

    private static Refusal refused(String pointer, String key) {
        return Refusal.unusable(List.of(Fault.at(pointer, key)), "triage.not-saved");
    }

    /** One of several, as its chooser saw it. */
    record Chosen(InsightId id, long revision) implements Comparable<Chosen> {

        @Override
        public int compareTo(Chosen other) {
            return Long.compare(id.value(), other.id.value());
        }
    }
}
