package dev.floorseat.floor;

import dev.floorseat.people.PersonId;
import java.time.Instant;

/**
 * One mentor's rostered working time at one site on one queue. Rosters change: keep a copy of what you need, not the number.
 *
 * @param id our number
 * @param externalId the id of workforce management
 * @param mentor who works
 * @param site external id
 * @param queue external id
 * @param from start, included
 * @param to end, not included
 */
public record Shift(long id, String externalId, PersonId mentor, String site, String queue, Instant from, Instant to) {}
