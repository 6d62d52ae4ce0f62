package dev.floorseat.notes.card;

import dev.floorseat.notes.guard.TypedTexts;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A context card as somebody typed it.
 *
 * @param maySay what people may say
 * @param mayNotSay what they may not say
 * @param queue external id; empty: every queue
 * @param validUntil the last day, ISO 8601
 */
public record TypedCard(
        @Nullable String maySay,
        @Nullable String mayNotSay,
        @Nullable String queue,
        @Nullable String validUntil) {

    /** A form nobody has filled in. */
    public static final TypedCard EMPTY = new TypedCard(null, null, null, null);

    /** Characters of a field at most. */
    public static final int LONGEST = 500;

    private static final int LONGEST_YEARS = 2;

    /** The same with its texts passed through. */
    public TypedCard through(UnaryOperator<String> texts) {
        return new TypedCard(
                maySay == null ? null : texts.apply(maySay),
                mayNotSay == null ? null : texts.apply(mayNotSay),
                queue,
                validUntil);
    }

    /** Whether nothing was typed at all. */
    public boolean isEmpty() {
        return blank(maySay) && blank(mayNotSay) && blank(validUntil);
    }

    /**
     * Checks it.
     *
     * @param texts learns what is wrong
     * @param at JSON pointer to the card
     * @param day from which on it has to be in force for one day at least
     * @param queues the external ids there are
     * @return null where something is wrong
     */
    public @Nullable NewCard read(TypedTexts texts, String at, LocalDate day, Set<String> queues) {
        String say = texts.needed(at + "/maySay", maySay, LONGEST);
        String notSay = texts.optional(at + "/mayNotSay", mayNotSay, LONGEST);
        LocalDate until = texts.day(at + "/validUntil", validUntil, day, day.plusYears(LONGEST_YEARS));
        String where = blank(queue) ? null : queue;
        if (where != null && !queues.contains(where)) {
            texts.wrong(at + "/queue", "cards.no-queue");
        }
        return say == null || until == null ? null : new NewCard(say, notSay, where, until);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
