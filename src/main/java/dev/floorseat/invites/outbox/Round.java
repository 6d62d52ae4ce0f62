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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What is to be queued. */
    List<MessageDraft> drafts() {
        return drafts;
    }

    /** Invitations whose waiting messages say nothing true any more. */
    List<Long> superseded() {
        return superseded;
    }

    /** Tells a visit's people of its appointment; null: it is off. */
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
                if (!write(invitation, LetterKind.REQUEST, 0, promise, now.plus(gather))) {
                    invitations.move(invitation.id(), 0, InvitationState.BOUNCED);
                }
            }
        });
    }

    private Map<PersonId, Promise> promises(Appointment appointment) {
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
