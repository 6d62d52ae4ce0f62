package dev.floorseat.invites.notices;

import dev.floorseat.invites.outbox.MessageState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the planner sees it.
 *
 * @param visit which visit it is about; null: about none
 * @param attempts how often it was tried
 * @param next when it is tried next; null if it will not be
 * @param sent when the mail server took it; null if it has not
 * @param error what the mail server said last; null if it said nothing
 */
public record NoticeEntry(
        long id,
        @Nullable Long visit,
        String recipient,
        String name,
        String subject,
        MessageState state,
        int attempts,
        Instant queued,
        @Nullable Instant next,
        @Nullable Instant sent,
        @Nullable String error) {

    /** Whether the planner may have it tried again. */
    public boolean isRetriable() {
        return state == MessageState.FAILED;
    }
}
