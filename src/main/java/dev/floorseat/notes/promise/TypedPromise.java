package dev.floorseat.notes.promise;

import dev.floorseat.notes.guard.TypedTexts;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A promise as somebody typed it.
 *
 * @param text what it is
 * @param due the day by which it will be done, ISO 8601
 */
public record TypedPromise(@Nullable String text, @Nullable String due) {

    /** A form nobody has filled in. */
    public static final TypedPromise EMPTY = new TypedPromise(null, null);

    /** Characters of a text at most. */
    public static final int LONGEST = 500;

    private static final int LONGEST_YEARS = 2;

    /** The same with its text passed through. */
    public TypedPromise through(UnaryOperator<String> texts) {
        return new TypedPromise(text == null ? null : texts.apply(text), due);
    }

    /** Whether nothing was typed at all. */
    public boolean isEmpty() {
        return (text == null || text.isBlank()) && (due == null || due.isBlank());
    }

    /**
     * Checks it.
     *
     * @param texts learns what is wrong
     * @param at JSON pointer to the promise
     * @param made the day it is made
     * @return null where something is wrong
     */
    public @Nullable NewPromise read(TypedTexts texts, String at, LocalDate made) {
        String what = texts.needed(at + "/text", text, LONGEST);
        LocalDate by = texts.day(at + "/due", due, made, made.plusYears(LONGEST_YEARS));
        return what == null || by == null ? null : new NewPromise(what, by);
    }
}
