package dev.floorseat.notes.record;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.both.Remark;
import dev.floorseat.notes.both.RemarkKind;
import dev.floorseat.notes.both.Remarks;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.debrief.Debrief;
import dev.floorseat.notes.debrief.GivenDebriefs;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.record.OwnRecord.NoteLine;
import dev.floorseat.notes.record.OwnRecord.PastVisit;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.people.Executive;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.Attendances.Attendance;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what somebody sees of themselves. */
@Component
@Transactional(readOnly = true)
public class OwnRecords {

    private static final Duration BACK = Duration.ofDays(800);
    private static final Duration AHEAD = Duration.ofDays(800);

    private final Appointments appointments;
    private final Attendances attendances;
    private final GivenDebriefs debriefs;
    private final FieldNotes notes;
    private final Remarks remarks;
    private final Sharing sharing;
    private final Promises promises;
    private final Cards cards;
    private final Stories stories;
    private final People people;
    private final Clock clock;

    OwnRecords(
            Appointments appointments,
            Attendances attendances,
            GivenDebriefs debriefs,
            FieldNotes notes,
            Remarks remarks,
            Sharing sharing,
            Promises promises,
            Cards cards,
            Stories stories,
            People people,
            Clock clock) {
        this.appointments = appointments;
        this.attendances = attendances;
        this.debriefs = debriefs;
        this.notes = notes;
        this.remarks = remarks;
        this.sharing = sharing;
        this.promises = promises;
        this.cards = cards;
        this.stories = stories;
        this.people = people;
        this.clock = clock;
    }

    /** The record of a person. */
    public OwnRecord of(PersonId person) {
        Instant now = clock.instant();
        List<PastVisit> coming = new ArrayList<>();
        List<PastVisit> past = new ArrayList<>();
        for (PastVisit visit : visits(appointments.of(person, now.minus(BACK), now.plus(AHEAD)))) {
            (visit.appointment().to().isAfter(now) ? coming : past).add(visit);
        }
        Collections.reverse(past);
        Executive executive = people.executives().stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst()
                .orElse(null);
        Mentor mentor = people.mentors().stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst()
                .orElse(null);
        return new OwnRecord(
                coming,
                past,
                lines(notes.of(person)),
                promises.concerning(person),
                cards.of(person),
                stories.concerning(person),
                executive != null,
                mentor != null,
                executive == null ? null : executive.licence(),
                mentor == null ? null : mentor.licence());
    }

    private List<PastVisit> visits(List<Appointment> visits) {
        List<VisitId> ids = visits.stream().map(Appointment::visit).toList();
        Map<VisitId, Attendance> attended = attendances.of(ids);
        Map<VisitId, Debrief> debriefed = debriefs.of(ids);
        return visits.stream()
                .map(visit -> new PastVisit(
                        visit,
                        attended.getOrDefault(visit.visit(), Attendance.none(visit.visit()))
                                        .creditedAt()
                                != null,
                        debriefed.containsKey(visit.visit())))
                .toList();
    }

    private List<NoteLine> lines(List<FieldNote> own) {
        Map<Long, List<Remark>> beside = remarks
                .beside(own.stream().map(FieldNote::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Remark::note));
        Map<VisitId, Boolean> shared = new HashMap<>();
        return own.stream()
                .map(note -> {
                    List<Remark> said = beside.getOrDefault(note.id(), List.of());
                    return new NoteLine(
                            note,
                            shared.computeIfAbsent(note.visit(), sharing::shared),
                            said.size(),
                            Math.toIntExact(said.stream()
                                    .filter(remark -> remark.kind() != RemarkKind.ADDITION)
                                    .count()));
                })
                .toList();
    }
}
