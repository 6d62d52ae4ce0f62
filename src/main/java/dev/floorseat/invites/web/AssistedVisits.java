package dev.floorseat.invites.web;

import dev.floorseat.access.Consent;
import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The visits of an executive as an assistant sees them: what the invite says, and the executive's own answer. */
@Component
class AssistedVisits {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final Appointments appointments;
    private final Hosts hosts;
    private final InvitationBook invitations;
    private final People people;
    private final TimeWords times;
    private final Clock clock;

    AssistedVisits(
            Appointments appointments,
            Hosts hosts,
            InvitationBook invitations,
            People people,
            TimeWords times,
            Clock clock) {
        this.appointments = appointments;
        this.hosts = hosts;
        this.invitations = invitations;
        this.people = people;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A visit to come.
     *
     * @param hostless whether the mentor is not asked for it any more, and nobody else is promised yet
     * @param seen the revision of the invitation: an answer is to that and to no other
     */
    record Row(Appointment appointment, String when, String mentor, boolean hostless, InvitationState state, int seen) {

        /** The visit's number. */
        public long id() {
            return appointment.visit().value();
        }
    }

    /** By begin. */
    List<Row> of(Consent consent, Locale reader) {
        Instant now = clock.instant();
        Set<VisitId> hostless = hosts.without(consent.executive());
        return appointments.of(consent.executive(), now, now.plus(AHEAD)).stream()
                .filter(appointment -> appointment.executive().equals(consent.executive()))
                .filter(appointment -> appointment.from().isAfter(now))
                .flatMap(appointment -> row(appointment, hostless.contains(appointment.visit()), reader).stream())
                .toList();
    }

    /** The executive's name. */
    String name(PersonId person) {
        return people.byId(person).map(Person::name).orElse("");
    }

    private Optional<Row> row(Appointment appointment, boolean hostless, Locale reader) {
        return invitations
                .of(appointment.visit(), appointment.executive())
                .map((Invitation invitation) -> new Row(
                        appointment,
                        times.stretch(appointment.from(), appointment.to(), appointment.zone(), reader),
                        name(appointment.mentor()),
                        hostless,
                        invitation.state(),
                        invitation.sequence()));
    }
}
