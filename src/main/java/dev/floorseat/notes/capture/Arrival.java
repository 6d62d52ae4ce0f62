package dev.floorseat.notes.capture;

import java.time.Instant;

/**
 * When something happened on a phone, and when it reached us: hours may lie between.
 *
 * @param occurredAt by the phone's clock
 * @param arrivedAt by ours
 */
public record Arrival(Instant occurredAt, Instant arrivedAt) {}
