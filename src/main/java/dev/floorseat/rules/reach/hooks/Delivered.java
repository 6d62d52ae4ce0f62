package dev.floorseat.rules.reach.hooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to an address, as an administrator sees it.
 *
 * @param id its number
 * @param body what is sent
 * @param attempts how often it was tried
 * @param sent when the receiver took it; null: it has not
 * @param next when it is tried next; null: it will not be
 * @param status HTTP status of the last answer; null: there was none
 * @param error what was wrong last; null: nothing
 */
public record Delivered(
        long id,
        HookEvent event,
        String body,
        DeliveryState state,
        int attempts,
        Instant queued,
        @Nullable Instant sent,
        @Nullable Instant next,
        @Nullable Integer status,
        @Nullable String error) {

    /** Whether it may be sent again. */
    public boolean isRetriable() {
        return state == DeliveryState.FAILED || state == DeliveryState.LAPSED;
    }
}
