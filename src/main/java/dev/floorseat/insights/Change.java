package dev.floorseat.insights;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an insight.
 *
 * @param id its number
 * @param insight what was merged away, split or titled, or holds the note that was marked
 * @param other where it was merged into, or what the split made; null: no other has to do with it
 * @param title the title before; null: none, or none was changed
 * @param by name of the account
 * @param notes the notes that were moved or marked
 * @param undoneBy name of the account that took it back; null: it stands
 */
public record Change(
        long id,
        Kind kind,
        InsightId insight,
        @Nullable InsightId other,
        @Nullable String title,
        String by,
        Instant at,
        List<Long> notes,
        @Nullable String undoneBy) {

    /** What can be done. */
    public enum Kind {
        /** All notes went to another. */
        MERGE,
        /** Some notes became one of their own. */
        SPLIT,
        /** It was given a title, or lost it. */
        TITLE,
        /** A note was marked as speaking against the others. */
        CONTRADICTS,
        /** The mark was taken off. */
        SUPPORTS
    }

    /** Copies the notes. */
    public Change {
        notes = List.copyOf(notes);
    }

    /** Whether it was taken back. */
    public boolean undone() {
        return undoneBy != null;
    }
}
