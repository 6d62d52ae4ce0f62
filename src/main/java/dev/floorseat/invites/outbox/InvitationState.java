package dev.floorseat.invites.outbox;

import dev.floorseat.rotation.Answer;

/** How an invitation stands. */
public enum InvitationState {
    /** Written, not yet queued. */
    DRAFT,
    /** Its newest message waits to be sent. */
    QUEUED,
    /** Sent, no answer yet. */
    SENT,
    /** The person comes. */
    ACCEPTED,
    /** The person may come. */
    TENTATIVE,
    /** The person does not come. */
    DECLINED,
    /** The person proposed another time. */
    COUNTERED,
    /** The time to answer has passed. */
    NO_ANSWER,
    /** The newest message could not be delivered. */
    BOUNCED,
    /** Taken back; final. */
    CANCELLED;

    /** The state after an answer. */
    static InvitationState of(Answer answer) {
        return valueOf(answer.name());
    }
}
