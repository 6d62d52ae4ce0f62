package dev.floorseat.invites.outbox;

import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import java.time.Instant;

/**
 * What a message says.
 *
 * @param message the message's number
 * @param left whether it may have left the house: an attempt was begun
 * @param due when it goes out, or went
 */
record Told(long message, LetterKind kind, int sequence, Instant stamp, Promise promise, boolean left, Instant due) {}
