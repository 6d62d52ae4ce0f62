package dev.floorseat.floor;

import java.time.Instant;

/**
 * How many agents the forecast puts on a queue at a site. Entries of one site and queue never overlap.
 *
 * @param site external id
 * @param queue external id
 * @param from start, included
 * @param to end, not included
 * @param agents agents staffed
 */
public record Staffing(String site, String queue, Instant from, Instant to, int agents) {}
