package dev.floorseat.invites.web;

import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.invites.replies.LinkView.Asked;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a link says of the visit itself, and whether another button of the same mail would still answer. */
@Component
class LinkFacts {

    private final Outbox outbox;
    private final Appointments appointments;
    private final LetterWriter letters;
    private final People people;
    private final Clock clock;

    LinkFacts(Outbox outbox, Appointments appointments, LetterWriter letters, People people, Clock clock) {
        this.outbox = outbox;
        this.appointments = appointments;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Writes down what the person was told last. Where that was taken back, somebody else has taken over or the visit is off: then what
     * they were promised last, which is what they answered to.
     *
     * @return what they were told or promised; empty where nobody remembers
     */
    Optional<Promise> fill(Asked asked, Locale reader, Model model) {
        Invitation invitation = asked.invitation();
        Optional<Promise> promise = outbox.known(invitation)
                .map(Outbox.Known::promise)
                .or(() -> appointments
                        .lastOf(visit(invitation), invitation.person())
                        .map(appointment -> promise(appointment, invitation.person())));
        promise.ifPresent(told -> model.addAttribute("facts", letters.facts(asked.reader(), told, reader)));
        boolean sameMail = isAnswered(invitation);
        model.addAttribute("changeable", sameMail && isAhead(invitation));
        model.addAttribute("instead", !sameMail && invitation.state() != InvitationState.CANCELLED);
        return promise;
    }

    /** Whether what was answered is what the newest mail says. */
    private static boolean isAnswered(Invitation invitation) {
        Integer answered = invitation.answeredSequence();
        return answered == null || answered == invitation.sequence();
    }

    private boolean isAhead(Invitation invitation) {
        return invitation.state() != InvitationState.CANCELLED
                && appointments
                        .of(visit(invitation))
                        .filter(appointment -> appointment.concerns(invitation.person()))
                        .filter(appointment -> appointment.from().isAfter(clock.instant()))
                        .isPresent();
    }

    private Promise promise(Appointment appointment, PersonId person) {
        PersonId other = appointment.mentor().equals(person) ? appointment.executive() : appointment.mentor();
        return Promise.of(
                appointment, person, people.byId(other).map(Person::name).orElse(""));
    }

    private static VisitId visit(Invitation invitation) {
        return new VisitId(invitation.visit());
    }
}
