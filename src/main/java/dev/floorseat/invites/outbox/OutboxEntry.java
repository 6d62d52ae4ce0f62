package dev.floorseat.invites.outbox;

import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Role;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox, as the planner sees it.
 *
 * @param next when the next attempt is due; says nothing unless the state is QUEUED
 * @param error what the mail server said last; null if it said nothing
 * @param invitation how the invitation stands as a whole
 * @param returned whether a mail server gave it back after it had left, and nothing newer was written
 */
public record OutboxEntry(
        long id,
        long visit,
        Role role,
        LetterKind kind,
        int sequence,
        String recipient,
        String name,
        String subject,
        Instant starts,
        Instant ends,
        ZoneId zone,
        String siteName,
        MessageState state,
        int attempts,
        Instant queued,
        Instant next,
        @Nullable Instant sent,
        @Nullable String error,
        InvitationState invitation,
        boolean returned) {

    /** Whether the planner may have it tried again. */
    public boolean isRetriable() {
        return state == MessageState.FAILED || returned;
    }
}
