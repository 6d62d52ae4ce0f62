package dev.floorseat.invites.outbox;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invitations as those see them who read what comes back. */
@Component
public class InvitationBook {

    private final Invitations invitations;
    private final JdbcClient jdbc;

    InvitationBook(Invitations invitations, JdbcClient jdbc) {
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    /** The one whose event has this UID, cancelled or not. */
    public Optional<Invitation> byUid(String uid) {
        return invitations.byUid(uid);
    }

    /** The one with this number. */
    public Optional<Invitation> byId(long id) {
        return invitations.byId(id);
    }

    /** A person's to a visit, in force. */
    public Optional<Invitation> of(VisitId visit, PersonId person) {
        return invitations.of(visit.value(), person);
    }

    /** Notes on an answer just given that it proposes another time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countered(Invitation invitation) {
        invitations.countered(invitation.id());
    }

    /**
     * A mail server gave a message of ours back. Who has answered keeps that; a message that a newer one has followed changes nothing.
     *
     * @param messageId with angle brackets
     * @return whose it was; empty if no invite has this id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> bounced(String messageId) {
        return message(messageId).map(message -> {
            invitations.lock(message.invitation());
            invitations.bounced(message.invitation(), message.sequence());
            return message.invitation();
        });
    }

    /**
     * Whose message this was.
     *
     * @param messageId with angle brackets
     */
    public Optional<Long> ofMessage(String messageId) {
        return message(messageId).map(Message::invitation);
    }

    private record Message(long invitation, int sequence) {}

    private Optional<Message> message(String messageId) {
        return jdbc.sql("select invitation_id, sequence from invites_outbox where message_id = ?")
                .param(messageId)
                .query((row, number) -> new Message(row.getLong("invitation_id"), row.getInt("sequence")))
                .optional();
    }
}
