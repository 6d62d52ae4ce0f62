package dev.floorseat.notes.record;

import dev.floorseat.notes.both.BothSides;
import dev.floorseat.notes.both.DoubleNotes;
import dev.floorseat.notes.both.Standing;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.debrief.Debrief;
import dev.floorseat.notes.debrief.GivenDebriefs;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.notes.tally.Tallies;
import dev.floorseat.notes.tally.Tally;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.Attendances.Attendance;
import dev.floorseat.rotation.VisitId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums visits up for their two people. */
@Component
@Transactional(readOnly = true)
public class VisitSummaries {

    private final DoubleNotes notes;
    private final Tallies tallies;
    private final Appointments appointments;
    private final Attendances attendances;
    private final GivenDebriefs debriefs;
    private final Promises promises;
    private final Cards cards;
    private final Stories stories;

    VisitSummaries(
            DoubleNotes notes,
            Tallies tallies,
            Appointments appointments,
            Attendances attendances,
            GivenDebriefs debriefs,
            Promises promises,
            Cards cards,
            Stories stories) {
        this.notes = notes;
        this.tallies = tallies;
        this.appointments = appointments;
        this.attendances = attendances;
        this.debriefs = debriefs;
        this.promises = promises;
        this.cards = cards;
        this.stories = stories;
    }

    /**
     * What came of a visit.
     *
     * @param visit its number, as somebody typed it
     * @throws dev.floorseat.web.Refusal if it is not the reader's
     */
    public VisitSummary of(long visit, @Nullable PersonId reader) {
        BothSides both = notes.of(visit, reader);
        Standing standing = both.standing();
        VisitId id = standing.appointment().visit();
        List<Tally> own = tallies.of(id, standing.reader());
        TallySums together = null;
        if (standing.revealed()) {
            List<Tally> all = new ArrayList<>(own);
            all.addAll(tallies.of(id, standing.other()));
            together = TallySums.of(all);
        }
        Debrief debrief = debriefs.of(id)
                .filter(each ->
                        each.executive().equals(standing.reader()) || theirs(standing, each.executive(), each.mentor()))
                .orElse(null);
        return new VisitSummary(
                standing.appointment(),
                standing.reader(),
                inForce(standing) ? attendances.of(id) : Attendance.none(id),
                both,
                TallySums.of(own),
                together,
                debrief,
                promises.of(id)
                        .filter(promise -> theirs(standing, promise.owner(), promise.mentor()))
                        .orElse(null),
                debrief == null ? null : cards.of(id).orElse(null),
                stories.of(id)
                        .filter(story -> theirs(standing, story.executive(), story.mentor()))
                        .orElse(null));
    }

    /** Who came when is of those who are promised the visit now; where nobody is any more, of its executive. */
    private boolean inForce(Standing standing) {
        return appointments
                .of(standing.appointment().visit())
                .map(now -> now.concerns(standing.reader()))
                .orElse(standing.appointment().executive().equals(standing.reader()));
    }

    /** What two people made belongs to these two, even where the visit went to somebody else afterwards. */
    private static boolean theirs(Standing standing, PersonId executive, PersonId mentor) {
        return standing.appointment().executive().equals(executive)
                && standing.appointment().mentor().equals(mentor);
    }
}
