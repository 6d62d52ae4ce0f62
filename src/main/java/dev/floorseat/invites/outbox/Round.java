package dev.floorseat.invites.outbox;

import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Edition;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One publication: gathers what is to be written. */
final class Round {

    private final Invitations invitations;
    private final LetterWriter letters;
    private final Map<PersonId, Person> people;
    private final Map<Long, List<Told>> told;
    private final Instant now;
    private final Duration gather;
    private final @Nullable String recalled;
    private final Map<Guest, Invitation> invited = new HashMap<>();
    private final List<MessageDraft> drafts = new ArrayList<>();
    private final List<Long> superseded = new ArrayList<>();

    Round(
            Invitations invitations,
            LetterWriter letters,
            Map<PersonId, Person> people,
            Map<Long, List<Told>> told,
            Instant now,
            Duration gather,
            @Nullable String recalled) {
        this.invitations = invitations;
        this.letters = letters;
        this.people = people;
        this.told = told;
        this.now = now;
        this.gather = gather;
        this.recalled = recalled;
    }

    private record Guest(long visit, PersonId person) {}

    /** What is to be queued. */
    List<MessageDraft> drafts() {
        return drafts;
    }

    /** Invitations whose waiting messages say nothing true any more. */
    List<Long> superseded() {
        return superseded;
    }

    /**
     * Tells the people of visits of their appointments.
     *
     * @param inForce the invitations in force, by visit
     */
    void tell(List<AppointmentChange> changes, Map<Long, List<Invitation>> inForce) {
        invite(changes, inForce);
        for (AppointmentChange change : changes) {
            long visit = change.visit().value();
            tell(visit, promises(change.after()), inForce.getOrDefault(visit, List.of()));
        }
    }

    /** All who are new to their visits get their invitations at once: a thousand rows one by one take their time. */
    private void invite(List<AppointmentChange> changes, Map<Long, List<Invitation>> inForce) {
        List<Invitations.Newcomer> newcomers = new ArrayList<>();
        for (AppointmentChange change : changes) {
            long visit = change.visit().value();
            Set<PersonId> known = inForce.getOrDefault(visit, List.of()).stream()
                    .map(Invitation::person)
                    .collect(Collectors.toSet());
            promises(change.after()).forEach((person, promise) -> {
                if (!known.contains(person) && !promise.isPast(now)) {
                    newcomers.add(new Invitations.Newcomer(visit, person, promise.role(), letters.newUid()));
                }
            });
        }
        invitations
                .add(newcomers, now)
                .forEach(invitation -> invited.put(new Guest(invitation.visit(), invitation.person()), invitation));
    }

    private void tell(long visit, Map<PersonId, Promise> wanted, List<Invitation> inForce) {
        for (Invitation invitation : inForce) {
            take(invitation, wanted.get(invitation.person()));
        }
        wanted.forEach((person, promise) -> {
            Invitation invitation = invited.get(new Guest(visit, person));
            if (invitation != null && !write(invitation, LetterKind.REQUEST, 0, promise, now.plus(gather))) {
                invitations.move(invitation.id(), 0, InvitationState.BOUNCED);
            }
        });
    }

    /** What an appointment means for its two people; nothing where there is none: the visit is off. */
    private Map<PersonId, Promise> promises(@Nullable Appointment appointment) {
        if (appointment == null) {
            return Map.of();
        }
        Map<PersonId, Promise> promises = new LinkedHashMap<>();
        PersonId executive = appointment.executive();
        PersonId mentor = appointment.mentor();
        promises.put(
                executive, Promise.of(appointment, executive, person(mentor).name()));
        promises.put(mentor, Promise.of(appointment, mentor, person(executive).name()));
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
            boolean soon = waiting != null && waiting.state() == MessageState.QUEUED;
            Instant due = waiting != null && soon ? waiting.due() : now.plus(gather);
            boolean written = write(invitation, write.kind(), write.sequence(), write.promise(), due);
            invitations.move(invitation.id(), write.sequence(), stateAfter(invitation, write, written));
        } else if (step instanceof NextStep.Withdraw back) {
            superseded.add(invitation.id());
            invitations.move(invitation.id(), back.sequence(), invitation.stateIn(back.sequence()));
        } else if (step instanceof NextStep.Forget) {
            superseded.add(invitation.id());
            invitations.move(invitation.id(), invitation.sequence(), InvitationState.CANCELLED);
        }
    }

    /** Drafts a message; false if its reader cannot be written to. */
    private boolean write(Invitation to, LetterKind kind, int sequence, Promise promise, Instant due) {
        Person reader = person(to.person());
        Participation answer = to.participationIn(kind == LetterKind.CANCEL ? to.sequence() : sequence);
        String reason = kind == LetterKind.CANCEL ? recalled : null;
        Edition edition = new Edition(kind, to.uid(), sequence, now, answer, reason);
        Letter letter = letters.write(reader, promise, edition);
        drafts.add(new MessageDraft(to.id(), kind, sequence, now, promise, reason, reader.name(), letter, due));
        return letter.isWritten();
    }

    private Person person(PersonId id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("an appointment with an unknown person: " + id);
        }
        return person;
    }

    private static InvitationState stateAfter(Invitation invitation, NextStep.Write write, boolean written) {
        InvitationState told = written ? InvitationState.QUEUED : InvitationState.BOUNCED;
        return switch (write.kind()) {
            case CANCEL -> InvitationState.CANCELLED;
            case NOTE ->
                invitation.participationIn(write.sequence()) == Participation.NEEDS_ACTION
                        ? told
                        : invitation.stateIn(write.sequence());
            case REQUEST, CHANGE, REFUSAL -> told;
        };
    }
}
