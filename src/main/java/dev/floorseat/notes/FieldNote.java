package dev.floorseat.notes;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an executive or a mentor wrote during or after a visit.
 *
 * @param id its number
 * @param clientId what the author's device calls it
 * @param author who wrote it; nobody else sees that
 * @param situation what was seen or heard; null only where there is an action
 * @param action what worked, or what should change; null only where there is a situation
 * @param about what it is about; null unless it names something, never null for a mistake
 * @param directiveVersion the version of the directive it hangs on; null: none, or only a name
 * @param segment which customers; null: not said
 * @param wish what they wanted; null: not said
 * @param site external id of the visit's site
 * @param queue external id of the visit's queue
 * @param occurredAt when it was written, by the phone
 * @param writtenAt when it reached us
 */
public record FieldNote(
        long id,
        String clientId,
        VisitId visit,
        PersonId author,
        NoteKind kind,
        @Nullable String situation,
        @Nullable String action,
        @Nullable Subject about,
        @Nullable Long directiveVersion,
        @Nullable String segment,
        @Nullable String wish,
        String site,
        String queue,
        Instant occurredAt,
        Instant writtenAt) {}
