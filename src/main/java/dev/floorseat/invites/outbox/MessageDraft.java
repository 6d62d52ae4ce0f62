package dev.floorseat.invites.outbox;

import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to be queued.
 *
 * @param reason why the visit is off, or stays where it is, as somebody wrote it; null: nobody did
 * @param due before then nothing is sent: more may change
 */
record MessageDraft(
        long invitation,
        LetterKind kind,
        int sequence,
        Instant stamp,
        Promise promise,
        @Nullable String reason,
        String recipientName,
        Letter letter,
        Instant due) {

    /** One that cannot be written to its recipient has failed at once. */
    MessageState state() {
        return letter.isWritten() ? MessageState.QUEUED : MessageState.FAILED;
    }
}
