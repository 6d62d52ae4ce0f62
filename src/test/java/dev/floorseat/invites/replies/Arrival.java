package dev.floorseat.invites.replies;

import dev.floorseat.invites.ordering.Heard;
import dev.floorseat.invites.ordering.Outcome;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A mail, and what its sender meant by it.
 *
 * @param what in a word, for who reads that a test failed
 * @param outcome what must become of it whenever it comes for the first time; null: that depends on the answers before it
 * @param heard the answer in it, by somebody who may give it; null if there is none
 * @param bounces the revision that could not be delivered; null if it does not say so of any
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Arrival(
        String what,
        byte[] bytes,
        @Nullable Outcome outcome,
        @Nullable Heard heard,
        @Nullable Integer bounces) {

    static Arrival answer(String what, byte[] bytes, Heard heard) {
        return new Arrival(what, bytes, null, heard, null);
    }

    static Arrival other(String what, byte[] bytes, Outcome outcome) {
        return new Arrival(what, bytes, outcome, null, null);
    }

    static Arrival bounce(byte[] bytes, int sequence) {
        return new Arrival("bounce", bytes, Outcome.DELIVERY_REPORT, null, sequence);
    }

    /** Its bytes as something that can be compared. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
