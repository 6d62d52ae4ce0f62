package dev.floorseat.notes.record;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.card.ContextCard;
import dev.floorseat.notes.promise.Promise;
import dev.floorseat.notes.story.Story;
import dev.floorseat.people.Licence;
import dev.floorseat.rotation.Appointment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of themselves.
 *
 * @param coming visits that have not ended, the next first
 * @param past visits that have ended, the newest first
 * @param notes one's own, the newest first
 * @param promises one's own and those made at visits one hosted, the open ones first
 * @param cards one's own, the newest first
 * @param stories of one's visits, the newest first
 * @param executive whether one owes visits
 * @param mentor whether one may host
 * @param licence to split and take calls; null: none
 * @param hostLicence to host; null: none
 */
public record OwnRecord(
        List<PastVisit> coming,
        List<PastVisit> past,
        List<NoteLine> notes,
        List<Promise> promises,
        List<ContextCard> cards,
        List<Story> stories,
        boolean executive,
        boolean mentor,
        @Nullable Licence licence,
        @Nullable Licence hostLicence) {

    /**
     * A visit, and what became of it.
     *
     * @param credited whether it counts
     * @param debriefed whether its debrief was given
     */
    public record PastVisit(Appointment appointment, boolean credited, boolean debriefed) {}

    /**
     * A note, and what became of it.
     *
     * @param shared whether CX leads read it, without a name
     * @param remarks how many stand beside it
     * @param objections how many of them object or say that it is not so
     */
    public record NoteLine(FieldNote note, boolean shared, int remarks, int objections) {}
}
