package dev.floorseat.notes.tally;

import java.time.Instant;

/**
 * A block of a visit began, and with it the one before ended.
 *
 * @param clientId given by the author's device
 * @param at when, by the phone
 */
public record BlockBegun(String clientId, Block block, Instant at) {}
