package dev.floorseat.notes.record;

import dev.floorseat.notes.both.BothSides;
import dev.floorseat.notes.card.ContextCard;
import dev.floorseat.notes.debrief.Debrief;
import dev.floorseat.notes.promise.Promise;
import dev.floorseat.notes.story.Story;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Attendances.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * What came of a visit, as one of its two people may see it.
 *
 * @param reader who reads
 * @param attendance who was there, and whether it counts
 * @param both the notes, the reader's own until both have written
 * @param own what the reader counted
 * @param together what both counted; null until both have written
 * @param debrief null: not given yet
 * @param promise null: none
 * @param card null: none
 * @param story null: none
 */
public record VisitSummary(
        Appointment appointment,
        PersonId reader,
        Attendance attendance,
        BothSides both,
        TallySums own,
        @Nullable TallySums together,
        @Nullable Debrief debrief,
        @Nullable Promise promise,
        @Nullable ContextCard card,
        @Nullable Story story) {

    /** Whether the reader is the visit's mentor. */
    public boolean hosting() {
        return appointment.mentor().equals(reader);
    }

    /** Whether the reader may see what the debrief says: what the executive wrote shows to the mentor when both have written. */
    public boolean debriefShown() {
        return debrief != null && (!hosting() || both.standing().revealed());
    }

    /** Whether the reader may see the story: the other's words show when both have written. */
    public boolean storyShown() {
        return story != null && story.shownTo(reader);
    }
}
