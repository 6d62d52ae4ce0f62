package dev.floorseat.invites.feeds;

import dev.floorseat.invites.calendar.FeedCalendar;
import dev.floorseat.invites.calendar.InviteEvent;
import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Edition;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a person sees in a calendar without an invite: the feed, and the file of one visit. */
@Component
@Transactional(readOnly = true)
public class FeedWriter {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);

    private final Appointments appointments;
    private final Outbox outbox;
    private final People people;
    private final LetterWriter letters;
    private final MessageSource messages;
    private final Clock clock;

    FeedWriter(
            Appointments appointments,
            Outbox outbox,
            People people,
            LetterWriter letters,
            MessageSource messages,
            Clock clock) {
        this.appointments = appointments;
        this.outbox = outbox;
        this.people = people;
        this.letters = letters;
        this.messages = messages;
        this.clock = clock;
    }

    /** The person's visits from 30 days back to 180 ahead, without those the person declined; the same until one changes. */
    public byte[] feed(PersonId owner) {
        Person reader = person(owner);
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        List<InviteEvent> events = new ArrayList<>();
        for (Appointment appointment : appointments.of(owner, today.minus(BACK), today.plus(AHEAD))) {
            Optional<Invitation> invitation =
                    outbox.invitation(appointment.visit().value(), owner);
            if (invitation
                    .map(Invitation::state)
                    .filter(InvitationState.DECLINED::equals)
                    .isEmpty()) {
                events.add(event(reader, appointment, invitation.flatMap(outbox::known)));
            }
        }
        return FeedCalendar.of(messages.getMessage("invites.feed.name", null, reader.language()), events);
    }

    /**
     * The calendar file of the person's own visit: the same event as the invite's, so that one replaces the other.
     *
     * @throws Refusal if the visit has no appointment with this person
     */
    public byte[] file(PersonId owner, VisitId visit) {
        Appointment appointment = appointments
                .of(visit)
                .filter(found -> found.concerns(owner))
                .orElseThrow(() -> Refusal.notFound("invites.file.unknown"));
        Outbox.Known known = outbox.invitation(visit.value(), owner)
                .flatMap(outbox::known)
                .orElseThrow(() -> Refusal.notFound("invites.file.unknown"));
        return letters.file(person(owner), promise(appointment, owner), known.edition());
    }

    private InviteEvent event(Person reader, Appointment appointment, Optional<Outbox.Known> known) {
        Instant stamp = known.map(told -> told.edition().stamp()).orElse(Instant.EPOCH);
        int sequence = known.map(told -> told.edition().sequence()).orElse(0);
        String uid = uid(appointment.visit(), reader.id());
        Edition edition = new Edition(LetterKind.REQUEST, uid, sequence, stamp, Participation.NEEDS_ACTION);
        return letters.event(reader, promise(appointment, reader.id()), edition);
    }

    /** Not the invite's UID: a calendar that knows both must not take the one for a copy of the other, nor learn its secret. */
    public static String uid(VisitId visit, PersonId person) {
        String name = "floorseat-feed:" + visit.value() + ":" + person.value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "-feed";
    }

    private Promise promise(Appointment appointment, PersonId reader) {
        PersonId other = appointment.executive().equals(reader) ? appointment.mentor() : appointment.executive();
        return Promise.of(appointment, reader, person(other).name());
    }

    private Person person(PersonId id) {
        return people.byId(id)
                .orElseThrow(() -> new IllegalStateException("an appointment with an unknown person: " + id));
    }
}
