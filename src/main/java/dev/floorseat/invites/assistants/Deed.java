package dev.floorseat.invites.assistants;

import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something an assistant did for an executive.
 *
 * @param consent by which consent
 * @param account the assistant's account
 * @param visit the visit that was answered; null for busy times
 * @param from begin of the time proposed or blocked; null where there is none
 * @param to its end
 * @param byMail whether it came from the assistant's own address
 */
public record Deed(
        long id,
        long consent,
        String account,
        Kind kind,
        @Nullable VisitId visit,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean byMail,
        Instant at) {

    /** What was done. */
    public enum Kind {
        /** Said that the executive comes. */
        ACCEPTED,
        /** Said that the executive may come. */
        TENTATIVE,
        /** Said that the executive does not come. */
        DECLINED,
        /** Proposed another time. */
        COUNTERED,
        /** Blocked time. */
        BLOCKED,
        /** Took a block back. */
        FREED
    }
}
