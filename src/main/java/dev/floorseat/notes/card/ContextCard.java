package dev.floorseat.notes.card;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an executive knows and the floor does not.
 *
 * @param id its number
 * @param maySay what people may say
 * @param mayNotSay what they may not say; null: nothing to add
 * @param queue external id; null: every queue
 * @param validUntil the last day it is in force
 * @param reason why it was declined; null: it was not
 * @param decidedAt when it got its state; null: not yet
 * @param version counts its changes
 */
public record ContextCard(
        long id,
        String maySay,
        @Nullable String mayNotSay,
        @Nullable String queue,
        LocalDate validUntil,
        CardState state,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        long version) {

    /** Whether its last day has passed. */
    public boolean expired(LocalDate today) {
        return validUntil.isBefore(today);
    }

    /** Whether people may use it on a day, on some queue at least. */
    public boolean inForce(LocalDate day) {
        return state == CardState.APPROVED && !expired(day);
    }
}
