package dev.floorseat.notes.story;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The story of a visit, for the team meeting.
 *
 * @param id its number
 * @param executive of the visit; the team never sees who
 * @param mentor of the visit; the team never sees who
 * @param situation what happened
 * @param action what the two did
 * @param outcome what came of it
 * @param releasedByExecutive since when; null: not
 * @param releasedByMentor since when; null: not
 * @param version counts its changes
 */
public record Story(
        long id,
        VisitId visit,
        PersonId executive,
        PersonId mentor,
        String situation,
        String action,
        String outcome,
        @Nullable Instant releasedByExecutive,
        @Nullable Instant releasedByMentor,
        long version) {

    /** Whether the team may read it: both have released it. */
    public boolean released() {
        return releasedByExecutive != null && releasedByMentor != null;
    }

    /** Whether one of the two has released it. */
    public boolean releasedBy(PersonId person) {
        return (executive.equals(person) ? releasedByExecutive : releasedByMentor) != null;
    }
}
