package dev.floorseat.rotation.attendance;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a visit that is over was otherwise than promised. Nothing is overwritten: the newest entry of a visit holds.
 *
 * @param mentor who hosted it; null: who was promised
 * @param from when it began; null exactly when {@code to} is: as promised
 * @param comment null: none
 * @param by the account
 */
public record Correction(
        VisitId visit,
        Kind kind,
        @Nullable PersonId mentor,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String comment,
        Instant at,
        String by) {

    /** What was wrong. */
    public enum Kind {
        /** It did not take place: it is owed still, and counts in no history. */
        NOT_HELD,
        /** Another mentor hosted it, or it was at other times. */
        OTHERWISE,
        /** All was as planned after all: takes back what was corrected before. */
        AS_PLANNED
    }
}
