package dev.floorseat.invites.outbox;

import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to do about one person's invitation so that they know what is now wanted. The table in RFC 5546 section 2.1.4, and what comes
 * of a message that still waits: it is replaced, so several changes go out as one. A message that was refused waits too: its reader
 * does not know it.
 */
sealed interface NextStep {

    /** The person knows, or will by what waits already. */
    record Nothing() implements NextStep {}

    /** The message that waits is dropped, and the person knows what is wanted: it changed back in time. */
    record Withdraw(int sequence) implements NextStep {}

    /** The message that waits is dropped, and with it the invitation, of which the person never heard. */
    record Forget() implements NextStep {}

    /** A message goes out instead of any that waits. */
    record Write(LetterKind kind, int sequence, Promise promise) implements NextStep {}

    /**
     * Decides.
     *
     * @param known what the newest message that may have left says; null if none has, or all were refused
     * @param waiting what the message says that waits, or was refused, and cannot have left; null if there is none
     * @param wanted what the person is to know; null: the visit or the person is off
     */
    static NextStep of(@Nullable Told known, @Nullable Told waiting, @Nullable Promise wanted, Instant now) {
        if (wanted != null && wanted.isPast(now)) {
            return new Nothing();
        }
        if (waiting != null
                && wanted != null
                && waiting.promise().equals(wanted)
                && waiting.kind() != LetterKind.CANCEL) {
            return new Nothing();
        }
        if (known == null) {
            return wanted == null ? new Forget() : new Write(LetterKind.REQUEST, 0, wanted);
        }
        return wanted == null ? off(known, now) : changed(known, waiting, wanted);
    }

    private static NextStep off(Told known, Instant now) {
        return known.promise().isPast(now)
                ? new Nothing()
                : new Write(LetterKind.CANCEL, known.sequence() + 1, known.promise());
    }

    private static NextStep changed(Told known, @Nullable Told waiting, Promise wanted) {
        if (known.promise().equals(wanted)) {
            return unchanged(known, waiting);
        }
        return wanted.asksNothingNewAfter(known.promise())
                ? new Write(LetterKind.NOTE, known.sequence(), wanted)
                : new Write(LetterKind.CHANGE, known.sequence() + 1, wanted);
    }

    /** Changed back: nothing to say to who knows it; but a message that was replaced on its way must be made good. */
    private static NextStep unchanged(Told known, @Nullable Told waiting) {
        if (waiting == null) {
            return new Nothing();
        }
        return known.isKnown()
                ? new Withdraw(known.sequence())
                : new Write(LetterKind.CHANGE, known.sequence() + 1, known.promise());
    }
}
