package dev.floorseat.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes that say the same.
 *
 * @param revision grows with what people do to it, not with notes that come
 * @param title what a person called it; null: nobody did
 * @param words the title, else what the note most like the others says
 * @param notes the numbers of its notes, in order; empty: merged away
 * @param mergedInto where its notes went; null: it is there
 */
public record Insight(
        InsightId id,
        long revision,
        @Nullable String title,
        String words,
        InsightState state,
        List<Long> notes,
        Evidence evidence,
        @Nullable InsightId mergedInto) {

    /** Copies the numbers. */
    public Insight {
        notes = List.copyOf(notes);
    }
}
