package dev.floorseat.notes.debrief;

import dev.floorseat.notes.Subject;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.util.List;

/**
 * What an executive said at the end of a visit.
 *
 * @param clientId what the executive's device calls it
 * @param learned three things
 * @param mistake what went wrong, of the executive's own
 * @param about what it is in
 * @param happenedAt when, by the clock of the device
 * @param givenAt when it reached us
 */
public record Debrief(
        VisitId visit,
        String clientId,
        List<String> learned,
        String mistake,
        Subject about,
        Instant happenedAt,
        Instant givenAt) {

    /** Keeps its own copy. */
    public Debrief {
        learned = List.copyOf(learned);
    }
}
