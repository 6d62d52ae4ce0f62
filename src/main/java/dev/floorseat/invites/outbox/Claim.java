package dev.floorseat.invites.outbox;

import java.time.Instant;

/**
 * A message that a worker has taken.
 *
 * @param attempt which attempt this is, from 1: another worker's later attempt makes this one void
 * @param ends when the visit ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Claim(long id, long invitation, int sequence, int attempt, Instant ends, byte[] bytes) {}
