package dev.floorseat.notes.tally;

import java.time.Instant;

/**
 * A tap that was kept.
 *
 * @param said what was counted
 * @param occurredAt when, by the phone
 */
public record Tally(NewTally said, Instant occurredAt) {}
