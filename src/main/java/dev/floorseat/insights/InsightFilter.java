package dev.floorseat.insights;

import dev.floorseat.notes.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * Which insights somebody looks for; null: all. What was merged away is never among them.
 *
 * @param queue external id of a queue on which it came up
 * @param site external id of a site at which it came up
 * @param kind of one of its notes
 * @param text occurs in its title or in what one of its notes says, in whatever case
 */
public record InsightFilter(
        @Nullable InsightState state,
        @Nullable String queue,
        @Nullable String site,
        @Nullable NoteKind kind,
        @Nullable String text) {

    /** Looks for nothing in particular. */
    public static final InsightFilter ALL = new InsightFilter(null, null, null, null, null);

    /** All in a state. */
    public static InsightFilter in(InsightState state) {
        return new InsightFilter(state, null, null, null, null);
    }
}
