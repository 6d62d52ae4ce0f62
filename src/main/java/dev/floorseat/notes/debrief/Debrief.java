package dev.floorseat.notes.debrief;

import dev.floorseat.notes.Subject;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an executive said at the end of a visit.
 *
 * @param executive who gave it
 * @param mentor of the visit as it was debriefed
 * @param clientId what the executive's device calls it
 * @param learned three things
 * @param mistake what went wrong, of the executive's own
 * @param about what it is in; null only while it is being given
 * @param directiveVersion the version of the directive it is in; null: it is in something else
 * @param happenedAt when, by the clock of the device
 * @param givenAt when it reached us
 */
public record Debrief(
        VisitId visit,
        PersonId executive,
        PersonId mentor,
        String clientId,
        List<String> learned,
        String mistake,
        @Nullable Subject about,
        @Nullable Long directiveVersion,
        Instant happenedAt,
        Instant givenAt) {

    /** Keeps its own copy. */
    public Debrief {
        learned = List.copyOf(learned);
    }
}
