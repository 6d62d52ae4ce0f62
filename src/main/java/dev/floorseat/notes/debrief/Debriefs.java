package dev.floorseat.notes.debrief;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.Arrivals;
import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.notes.story.Story;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives debriefs. One act, one transaction: what was said is kept, the notes of the visit are shared, and the visit counts unless it was
 * called off.
 */
@Component
@Transactional
public class Debriefs {

    private final OwnVisits visits;
    private final Arrivals arrivals;
    private final DebriefCheck check;
    private final DebriefRows rows;
    private final FieldNotes notes;
    private final Standings standings;
    private final Sharing sharing;
    private final Appointments appointments;
    private final Answers answers;
    private final Attendances attendances;
    private final Promises promises;
    private final Cards cards;
    private final Stories stories;
    private final Looks looks;
    private final SummaryMail mail;
    private final Dates dates;

    Debriefs(
            OwnVisits visits,
            Arrivals arrivals,
            DebriefCheck check,
            DebriefRows rows,
            FieldNotes notes,
            Standings standings,
            Sharing sharing,
            Appointments appointments,
            Answers answers,
            Attendances attendances,
            Promises promises,
            Cards cards,
            Stories stories,
            Looks looks,
            SummaryMail mail,
            Dates dates) {
        this.visits = visits;
        this.arrivals = arrivals;
        this.check = check;
        this.rows = rows;
        this.notes = notes;
        this.standings = standings;
        this.sharing = sharing;
        this.appointments = appointments;
        this.answers = answers;
        this.attendances = attendances;
        this.promises = promises;
        this.cards = cards;
        this.stories = stories;
        this.looks = looks;
        this.mail = mail;
        this.dates = dates;
    }

    /**
     * The executive gives the debrief of a visit, once: sent again under the same client id it is the one that is there.
     *
     * @param visit its number, as somebody typed it
     * @throws Refusal if it is not this executive's visit, has not begun, something is wrong with a field, or the visit has another
     *     debrief
     */
    public Debrief give(long visit, @Nullable PersonId who, TypedDebrief typed) {
        Appointment held = own(visit, who);
        String clientId = ClientId.of(typed.clientId());
        Arrival when = arrivals.of(typed.at());
        DebriefRows.Row there = rows.of(held.visit());
        if (there != null) {
            return repeated(there, typed, clientId);
        }
        if (when.arrivedAt().isBefore(held.from())) {
            throw Refusal.unusable("debrief.too-early");
        }
        NewDebrief wanted = check.read(held, typed, when);
        rows.insert(held, clientId, typed, wanted, when);
        DebriefRows.Row mine = rows.of(held.visit());
        if (mine == null) {
            throw Refusal.conflict("notes.client-id-taken", clientId);
        }
        if (mine.complete()) {
            return repeated(mine, typed, clientId);
        }
        keep(held, wanted, when);
        return rows.one(held.visit());
    }

    private void keep(Appointment held, NewDebrief wanted, Arrival when) {
        NewNote mistake = new NewNote(
                "debrief-" + held.visit().value(),
                NoteKind.MISTAKE,
                wanted.mistake(),
                null,
                wanted.about(),
                wanted.directiveVersion(),
                null,
                null);
        FieldNote note = notes.take(held.visit(), held.executive(), mistake, when);
        rows.complete(held.visit(), note.id());
        if (wanted.promise() != null) {
            promises.make(held, wanted.promise());
        }
        if (wanted.card() != null) {
            cards.propose(held.executive(), held.visit(), wanted.card());
        }
        if (wanted.story() != null) {
            // who wrote the story before the debrief tells it anew; what the team reads already stays
            Story earlier = stories.of(held.visit()).orElse(null);
            if (earlier == null || !earlier.released()) {
                stories.write(held, held.executive(), earlier == null ? null : earlier.version(), wanted.story());
            }
        }
        wanted.looks().forEach(look -> looks.answer(held, look.demand(), look.saw(), look.words()));
        // who debriefs has written what there is to write: the mentor waits for nothing more
        boolean revealed = standings
                .done(held.visit(), held.executive(), mistake.clientId(), when)
                .revealed();
        sharing.share(held.visit());
        if (stands(held)) {
            attendances.credit(held.visit());
            mail.send(held, wanted, Objects.requireNonNull(note.about()), revealed);
        }
    }

    /** What was declined, or is promised to this executive no more, did not take place: it counts for nobody, and nobody hosted. */
    private boolean stands(Appointment held) {
        return appointments
                        .of(held.visit())
                        .filter(now -> now.executive().equals(held.executive()))
                        .isPresent()
                && !answers.to(held.visit()).containsValue(Answer.DECLINED);
    }

    private Debrief repeated(DebriefRows.Row there, TypedDebrief typed, String clientId) {
        if (!there.is(clientId, typed)) {
            throw Refusal.conflict(
                    "debrief.given-already", dates.moment(there.debrief().givenAt(), LocaleContextHolder.getLocale()));
        }
        return there.debrief();
    }

    /** The visit, for its executive; for anybody else it does not exist. */
    @Transactional(readOnly = true)
    public Appointment own(long visit, @Nullable PersonId who) {
        Appointment held = visits.of(visit, who);
        if (!held.executive().equals(who)) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(visit));
        }
        return held;
    }
}
