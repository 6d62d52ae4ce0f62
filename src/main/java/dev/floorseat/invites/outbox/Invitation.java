package dev.floorseat.invites.outbox;

import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What one person knows of one visit: one event with one UID for life.
 *
 * @param sequence the revision of the newest message, sent or queued
 * @param answer the last answer, to whatever revision; null if there is none
 * @param answeredSequence the revision it was given to
 */
public record Invitation(
        long id,
        long visit,
        PersonId person,
        Role role,
        String uid,
        int sequence,
        InvitationState state,
        @Nullable Answer answer,
        @Nullable Integer answeredSequence) {

    /** Whether the person comes to what the newest revision says: a yes to an older one confirms nothing. */
    public boolean isConfirmed() {
        return participationIn(sequence) == Participation.ACCEPTED;
    }

    /** The answer to a revision: one to an older revision confirms nothing. */
    Participation participationIn(int revision) {
        Answer known = answer;
        return known != null && Integer.valueOf(revision).equals(answeredSequence)
                ? Participation.valueOf(known.name())
                : Participation.NEEDS_ACTION;
    }

    /** The state once the person knows a revision and nothing newer waits. */
    InvitationState stateIn(int revision) {
        Participation participation = participationIn(revision);
        return participation == Participation.NEEDS_ACTION
                ? InvitationState.SENT
                : InvitationState.valueOf(participation.name());
    }
}
