package dev.floorseat.invites.outbox;

import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Edition;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitAnswered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        Round round = new Round(known, told, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        for (AppointmentChange change : changes) {
            round.tell(
                    change.visit().value(),
                    change.after(),
                    inForce.getOrDefault(change.visit().value(), List.of()));
        }
        messages.supersede(round.superseded);
        messages.add(round.drafts);
    }

    @EventListener
    @Transactional
    void on(VisitAnswered answered) {
        invitations.answered(answered.visit().value(), answered.person(), answered.answer(), clock.instant());
    }

    /** One publication: gathers what is to be written. */
    private final class Round {

        private final Map<PersonId, Person> people;
        private final Map<Long, List<Told>> told;
        private final Instant now;
        private final List<Messages.Draft> drafts = new ArrayList<>();
        private final List<Long> superseded = new ArrayList<>();

        Round(Map<PersonId, Person> people, Map<Long, List<Told>> told, Instant now) {
            this.people = people;
            this.told = told;
            this.now = now;
        }

        void tell(long visit, @Nullable Appointment after, List<Invitation> inForce) {
            Map<PersonId, Promise> wanted = after == null ? Map.of() : promises(after);
            Map<PersonId, Invitation> existing = new HashMap<>();
            for (Invitation invitation : inForce) {
                existing.put(invitation.person(), invitation);
                take(invitation, wanted.get(invitation.person()));
            }
            wanted.forEach((person, promise) -> {
                if (!existing.containsKey(person) && !promise.isPast(now)) {
                    String uid = letters.newUid();
                    Invitation invitation = invitations.add(visit, person, promise.role(), uid, now);
                    write(invitation, LetterKind.REQUEST, 0, promise, now.plus(gather));
                }
            });
        }

        private Map<PersonId, Promise> promises(Appointment appointment) {
            Map<PersonId, Promise> promises = new LinkedHashMap<>();
            PersonId executive = appointment.executive();
            PersonId mentor = appointment.mentor();
            promises.put(
                    executive, Promise.of(appointment, executive, person(mentor).name()));
            promises.put(
                    mentor, Promise.of(appointment, mentor, person(executive).name()));
            return promises;
        }

        private void take(Invitation invitation, @Nullable Promise wanted) {
            @Nullable Told known = null;
            @Nullable Told waiting = null;
            for (Told message : told.getOrDefault(invitation.id(), List.of())) {
                known = message.mayHaveLeft() ? message : known;
                waiting = message.waits() ? message : waiting;
            }
            NextStep step = NextStep.of(known, waiting, wanted, now);
            if (step instanceof NextStep.Write write) {
                superseded.add(invitation.id());
                Instant due = waiting == null ? now.plus(gather) : waiting.due();
                write(invitation, write.kind(), write.sequence(), write.promise(), due);
                invitations.move(invitation.id(), write.sequence(), stateAfter(invitation, write));
            } else if (step instanceof NextStep.Withdraw back) {
                superseded.add(invitation.id());
                invitations.move(invitation.id(), back.sequence(), invitation.stateIn(back.sequence()));
            } else if (step instanceof NextStep.Forget) {
                superseded.add(invitation.id());
                invitations.move(invitation.id(), invitation.sequence(), InvitationState.CANCELLED);
            }
        }

        private void write(Invitation to, LetterKind kind, int sequence, Promise promise, Instant due) {
            Person reader = person(to.person());
            Participation answer = to.participationIn(kind == LetterKind.CANCEL ? to.sequence() : sequence);
            Edition edition = new Edition(kind, to.uid(), sequence, now, answer);
            drafts.add(new Messages.Draft(
                    to.id(),
                    kind,
                    sequence,
                    now,
                    promise,
                    reader.name(),
                    letters.write(reader, promise, edition),
                    due));
        }

        private Person person(PersonId id) {
            Person person = people.get(id);
            if (person == null) {
                throw new IllegalStateException("an appointment with an unknown person: " + id);
            }
            return person;
        }
    }

    private static InvitationState stateAfter(Invitation invitation, NextStep.Write write) {
        return switch (write.kind()) {
            case CANCEL -> InvitationState.CANCELLED;
            case NOTE ->
                invitation.participationIn(write.sequence()) == Participation.NEEDS_ACTION
                        ? InvitationState.QUEUED
                        : invitation.stateIn(write.sequence());
            case REQUEST, CHANGE -> InvitationState.QUEUED;
        };
    }
}
