package dev.floorseat.insights.grouping;

import dev.floorseat.insights.InsightId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the nightly comparison suggests.
 *
 * @param one the insight whose notes would go, or that holds the note
 * @param other where they would go
 * @param note the note that would fit better there; null: both insights say the same
 * @param similarity 0 to 1; comparable only within one encoder
 * @param shared words both share as their authors wrote them; may be empty
 * @param by name of the account that decided; null: nobody did
 */
public record Suggestion(
        long id,
        InsightId one,
        InsightId other,
        @Nullable Long note,
        double similarity,
        List<String> shared,
        State state,
        @Nullable String by) {

    /** What became of it. */
    public enum State {
        /** Nobody has decided. */
        OPEN,
        /** A CX lead said yes, and it was done. */
        CONFIRMED,
        /** A CX lead said no; it is not suggested again. */
        REJECTED
    }

    /** Copies the words. */
    public Suggestion {
        shared = List.copyOf(shared);
    }
}
