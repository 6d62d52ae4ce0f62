package dev.floorseat.invites.outbox;

import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import java.time.Instant;

/**
 * What a message says.
 *
 * @param message the message's number
 * @param stamp its DTSTAMP
 * @param state how it stands
 * @param attempts above 0: it may have left the house
 * @param due when it goes out, or went
 */
record Told(
        long message,
        LetterKind kind,
        int sequence,
        Instant stamp,
        Promise promise,
        MessageState state,
        int attempts,
        Instant due) {

    /** Whether the person may know it. */
    boolean mayHaveLeft() {
        return attempts > 0;
    }

    /** Whether it cannot have left, and will. */
    boolean waits() {
        return state == MessageState.QUEUED && attempts == 0;
    }

    /** Whether the person knows it, or is being told at this moment. */
    boolean isKnown() {
        return state == MessageState.SENT || state == MessageState.SENDING;
    }
}
