package dev.floorseat.notes.record;

import dev.floorseat.notes.both.BothSides;
import dev.floorseat.notes.both.DoubleNotes;
import dev.floorseat.notes.both.Standing;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.debrief.GivenDebriefs;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.notes.tally.Tallies;
import dev.floorseat.notes.tally.Tally;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Attendances;
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
    private final Attendances attendances;
    private final GivenDebriefs debriefs;
    private final Promises promises;
    private final Cards cards;
    private final Stories stories;

    VisitSummaries(
            DoubleNotes notes,
            Tallies tallies,
            Attendances attendances,
            GivenDebriefs debriefs,
            Promises promises,
            Cards cards,
            Stories stories) {
        this.notes = notes;
        this.tallies = tallies;
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
        return new VisitSummary(
                standing.appointment(),
                standing.reader(),
                attendances.of(id),
                both,
                TallySums.of(own),
                together,
                debriefs.of(id).orElse(null),
                promises.of(id)
                        .filter(promise -> theirs(standing, promise.owner(), promise.mentor()))
                        .orElse(null),
                cards.of(id).orElse(null),
                stories.of(id)
                        .filter(story -> theirs(standing, story.executive(), story.mentor()))
                        .orElse(null));
    }

    /** What two people made belongs to these two, even where the visit went to somebody else afterwards. */
    private static boolean theirs(Standing standing, PersonId executive, PersonId mentor) {
        return standing.appointment().executive().equals(executive)
                && standing.appointment().mentor().equals(mentor);
    }
}
