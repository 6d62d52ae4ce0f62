package dev.floorseat.invites.reminders;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host who was invited and has not answered what the invite says now.
 *
 * @param invitation the invitation's number
 * @param sequence its revision
 * @param asked when the first mail of that revision went out
 * @param why why nobody else was asked; null: it was not tried yet
 */
public record UnansweredHost(
        long invitation,
        int sequence,
        VisitId visit,
        PersonId mentor,
        Instant asked,
        @Nullable Why why) {

    /** Why nobody else was asked. */
    public enum Why {
        /** Nobody else can host the visit at that time. */
        NOBODY,
        /** The visit begins too soon for the next to be asked by mail. */
        SOON
    }
}
