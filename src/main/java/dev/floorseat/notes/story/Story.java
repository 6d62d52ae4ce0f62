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
 * @param writer whose words they are
 * @param revealed whether the two have both said that they have written, so that each may see the other's
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
        PersonId writer,
        boolean revealed,
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

    /** Whether one of the two may see it: the other's words show when both have written. */
    public boolean shownTo(PersonId person) {
        return writer.equals(person) || revealed || released();
    }

    /** Whether one of the two has released it. */
    public boolean releasedBy(PersonId person) {
        return (executive.equals(person) ? releasedByExecutive : releasedByMentor) != null;
    }
}
