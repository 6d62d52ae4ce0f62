package dev.floorseat.invites.outbox;

import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitAnswered;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what each person must be told when a plan is published, and queues it in the very transaction that published: either both
 * happen or neither. Goes by what each person was told before, not by what the event says changed, so that it may run twice.
 */
@Component
class Publishing {

    private final Invitations invitations;
    private final Messages messages;
    private final LetterWriter letters;
    private final People people;
    private final Clock clock;
    private final Duration gather;

    Publishing(
            Invitations invitations,
            Messages messages,
            LetterWriter letters,
            People people,
            Clock clock,
            @Value("${floorseat.invites.gather:PT5M}") Duration gather) {
        this.invitations = invitations;
        this.messages = messages;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
        this.gather = gather;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanPublished published) {
        List<AppointmentChange> changes = published.changes();
        if (changes.isEmpty()) {
            return;
        }
        Map<PersonId, Person> known = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<Long, List<Invitation>> inForce = invitations.lockOf(
                changes.stream().map(change -> change.visit().value()).toList());
        Map<Long, List<Told>> told = messages.lockOf(inForce.values().stream()
                .flatMap(List::stream)
                .map(Invitation::id)
                .toList());
        Round round = new Round(
                invitations,
                letters,
                known,
                told,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                gather,
                published.recalled());
        round.tell(changes, inForce);
        messages.supersede(round.superseded());
        messages.add(round.drafts());
    }

    @EventListener
    @Transactional
    void on(VisitAnswered answered) {
        invitations.answered(answered.visit().value(), answered.person(), answered.answer(), clock.instant());
    }
}
