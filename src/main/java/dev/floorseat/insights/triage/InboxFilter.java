package dev.floorseat.insights.triage;

import dev.floorseat.notes.NoteKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which insights a CX lead looks for in the inbox; null: all. What was merged away is never among them.
 *
 * @param states at least one
 * @param owners names of accounts; null: whoever owns it; empty: what nobody owns
 * @param queue external id of a queue on which it came up
 * @param site external id of a site at which it came up
 * @param kind of one of its notes
 * @param overdue only what is overdue
 * @param text occurs in its title or in what one of its notes says, in whatever case
 */
public record InboxFilter(
        Set<TriageState> states,
        @Nullable Set<String> owners,
        @Nullable String queue,
        @Nullable String site,
        @Nullable NoteKind kind,
        boolean overdue,
        @Nullable String text) {

    /** What is to be done: new or acknowledged. */
    public static final Set<TriageState> OPEN = Set.of(TriageState.NEW, TriageState.ACKNOWLEDGED);

    /** Copies the sets. */
    public InboxFilter {
        states = Set.copyOf(states);
        owners = owners == null ? null : Set.copyOf(owners);
    }
}
