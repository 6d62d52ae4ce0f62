package dev.floorseat.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time without visits: at a site, on a queue, or on one queue at one site.
 *
 * @param id our number
 * @param externalId the id under which it came in
 * @param site external id, or null: at every site
 * @param queue external id, or null: on every queue
 * @param from start, included
 * @param to end, not included
 * @param reason in words for the planner
 */
public record Embargo(
        long id,
        String externalId,
        @Nullable String site,
        @Nullable String queue,
        Instant from,
        Instant to,
        String reason) {}
