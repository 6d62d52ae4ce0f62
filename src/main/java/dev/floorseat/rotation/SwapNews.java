package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a swap that one person should hear of. Sent in the transaction in which it happened.
 *
 * @param swap the swap's number
 * @param to who should hear of it
 * @param other the other of the two; null: there is none so far
 * @param offered what was offered, as it stood then
 * @param words what somebody said: who offers, or the planner who refused; null: nothing
 * @param until when the offer ends
 */
public record SwapNews(
        long swap,
        Kind kind,
        PersonId to,
        @Nullable PersonId other,
        Appointment offered,
        @Nullable String words,
        Instant until) {

    /** What happened. */
    public enum Kind {
        /** It was offered to this person. */
        OFFERED,
        /** It was offered to everybody, and this person could take it. */
        OPEN,
        /** Somebody took it, and the planner decides. */
        ASKED,
        /** The two have swapped. */
        DONE,
        /** The planner refused. */
        REFUSED,
        /** The one it was offered to would rather not. */
        DECLINED,
        /** Nobody took it in time. */
        EXPIRED
    }
}
