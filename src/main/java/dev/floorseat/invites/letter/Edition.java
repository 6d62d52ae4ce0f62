package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Participation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which revision of an invitation a letter carries.
 *
 * @param kind why it is written
 * @param uid the event's, for life
 * @param sequence the revision, RFC 5546 section 2.1.4
 * @param stamp when it is written
 * @param answer the answer known
 * @param reason why the visit is off, or stays where it is, as somebody wrote it; null: nobody did
 */
public record Edition(
        LetterKind kind,
        String uid,
        int sequence,
        Instant stamp,
        Participation answer,
        @Nullable String reason) {

    /** An edition nobody gave a reason for. */
    public Edition(LetterKind kind, String uid, int sequence, Instant stamp, Participation answer) {
        this(kind, uid, sequence, stamp, answer, null);
    }
}
