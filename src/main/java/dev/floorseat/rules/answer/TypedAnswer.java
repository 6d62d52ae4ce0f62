package dev.floorseat.rules.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as an owner typed it.
 *
 * @param kind null: not chosen
 * @param why why
 * @param learned what was learned; needed for a change
 * @param version for a change: number of a version that was published since; null: it is still to be written
 * @param lastDay for a withdrawal: the last day in force; null: today
 * @param revision for a withdrawal: the revision of the directive the writer saw; null: whatever it is
 * @param notes numbers of the mistakes it answers; empty: all that are open
 */
public record TypedAnswer(
        @Nullable AnswerKind kind,
        @Nullable String why,
        @Nullable String learned,
        @Nullable Long version,
        @Nullable LocalDate lastDay,
        @Nullable Long revision,
        List<Long> notes) {

    /** Longest reason and lesson, in characters. */
    public static final int LONGEST = 1000;

    /** Copies the list. */
    public TypedAnswer {
        notes = List.copyOf(notes);
    }

    /** An answer nobody has typed. */
    public static final TypedAnswer EMPTY = new TypedAnswer(null, null, null, null, null, null, List.of());
}
