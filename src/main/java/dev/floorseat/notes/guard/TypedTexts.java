package dev.floorseat.notes.guard;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody sent, field by field: takes blanks off the ends, counts characters, and has the guard look at what fits. What is wrong
 * is said at once, and nothing of it is kept.
 */
public final class TypedTexts {

    private final CompanyGuard guard;
    private final List<Typed> texts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Reads for one form. */
    public TypedTexts(CompanyGuard guard) {
        this.guard = guard;
    }

    /**
     * A text that must be there.
     *
     * @param pointer JSON pointer to the field
     * @param most characters that fit
     * @return null where something is wrong with it
     */
    public @Nullable String needed(String pointer, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at(pointer, "notes.missing"));
            return null;
        }
        return optional(pointer, text, most);
    }

    /**
     * A text that may be missing.
     *
     * @param pointer JSON pointer to the field
     * @param most characters that fit
     * @return null where there is none or something is wrong with it
     */
    public @Nullable String optional(String pointer, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > most) {
            faults.add(Fault.at(pointer, "notes.too-long", stripped.length(), most));
            return null;
        }
        texts.add(new Typed(pointer, stripped));
        return stripped;
    }

    /**
     * A day that must be there.
     *
     * @param pointer JSON pointer to the field
     * @param text ISO 8601, such as {@code 2026-12-24}
     * @param earliest the first day that will do
     * @param latest the last day that will do
     * @return null where something is wrong with it
     */
    public @Nullable LocalDate day(String pointer, @Nullable String text, LocalDate earliest, LocalDate latest) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at(pointer, "notes.missing"));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(earliest) && !day.isAfter(latest)) {
                return day;
            }
            faults.add(Fault.at(pointer, "notes.day-outside", earliest.toString(), latest.toString()));
        } catch (DateTimeException e) {
            faults.add(Fault.at(pointer, "notes.no-day"));
        }
        return null;
    }

    /** Something else that is wrong. */
    public void wrong(Fault fault) {
        faults.add(fault);
    }

    /** Something else that is wrong. */
    public void wrong(String pointer, String key, Object... arguments) {
        faults.add(Fault.at(pointer, key, arguments));
    }

    /**
     * Ends the reading.
     *
     * @param key the message that says what was not done
     * @throws Refusal that names every field with which something is wrong, if there is one; what holds personal data is offered
     *     masked, as {@link CompanyGuard#admit} does
     */
    public void refuseWhatIsWrong(String key) {
        try {
            guard.admit(texts.toArray(Typed[]::new));
        } catch (Refusal personal) {
            faults.addAll(personal.faults());
            Refusal all = Refusal.unusable(faults, key);
            personal.offers().forEach(all::offering);
            throw all;
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, key);
        }
    }
}
