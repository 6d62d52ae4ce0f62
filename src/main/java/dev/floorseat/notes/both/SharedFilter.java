package dev.floorseat.notes.both;

import dev.floorseat.notes.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * Which shared notes somebody looks for; null: all.
 *
 * @param queue external id
 * @param site external id
 * @param text occurs in what was written, in whatever case
 */
public record SharedFilter(
        @Nullable NoteKind kind,
        @Nullable String queue,
        @Nullable String site,
        @Nullable String text) {

    /** Looks for nothing in particular. */
    public static final SharedFilter ALL = new SharedFilter(null, null, null, null);
}
