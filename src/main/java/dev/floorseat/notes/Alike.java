package dev.floorseat.notes;

import org.jspecify.annotations.Nullable;

/**
 * What an author said of a note while typing it, beside what looked alike.
 *
 * @param kind what it was compared with
 * @param id the number of the insight or rule; null only where nothing shown was alike
 * @param choice what the author said
 */
public record Alike(@Nullable Kind kind, @Nullable Long id, Choice choice) {

    /** What a note can be compared with. */
    public enum Kind {
        /** Notes that say the same. */
        INSIGHT,
        /** A best practice. */
        RULE
    }

    /** What an author can say. */
    public enum Choice {
        /** The same was seen here. */
        SAME,
        /** It belongs beside it, but is something else. */
        RELATED,
        /** Nothing shown was alike. */
        NEW
    }

    /** Refuses a comparison with nothing, and nothing said of something. */
    public Alike {
        if ((kind == null) != (id == null) || (choice == Choice.NEW) != (id == null)) {
            throw new IllegalArgumentException(choice + " as " + kind + " " + id);
        }
    }
}
