package dev.floorseat.invites.outbox;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.Edition;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The planner's second try with a message that was refused, at once or after it had left. */
@Component
@Transactional(noRollbackFor = Refusal.class)
public class Redelivery {

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Messages messages;
    private final LetterWriter letters;
    private final People people;
    private final Clock clock;

    Redelivery(
            JdbcClient jdbc,
            Invitations invitations,
            Messages messages,
            LetterWriter letters,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.messages = messages;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    private record Address(long invitation, String recipient, String name) {}

    /**
     * Has a refused message tried again: the same bytes to the same address; a new letter of the same revision where the person has
     * another address by now.
     *
     * @return who gets it
     * @throws Refusal if it was not refused, a newer one took its place, the visit has passed, or nobody can write to the address
     */
    public String tryAgain(long id) {
        Address address = jdbc.sql("select invitation_id, recipient, recipient_name from invites_outbox where id = ?")
                .param(id)
                .query((row, number) -> new Address(
                        row.getLong("invitation_id"), row.getString("recipient"), row.getString("recipient_name")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("invites.outbox.unknown"));
        Invitation invitation = invitations.lock(address.invitation());
        Told refused = messages.lock(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean returned = refused.state() == MessageState.SENT && invitation.state() == InvitationState.BOUNCED;
        if (!(refused.state() == MessageState.FAILED || returned)
                || refused.promise().isPast(now)) {
            throw Refusal.conflict("invites.outbox.again.not");
        }
        if (messages.isReplaced(invitation.id(), id)) {
            messages.supersede(id);
            throw Refusal.conflict("invites.outbox.again.not");
        }
        Person reader = people.byId(invitation.person())
                .orElseThrow(() -> new IllegalStateException("an invitation of nobody: " + invitation.person()));
        if (reader.email().equals(address.recipient()) && refused.attempts() > 0) {
            queueAgain(id, now);
        } else {
            writeAnew(reader, invitation, refused, now);
        }
        invitations.queuedAgain(invitation.id());
        return address.name();
    }

    private void queueAgain(long id, Instant now) {
        jdbc.sql("update invites_outbox set state = 'QUEUED', next_attempt_at = ?, last_error = null where id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    private void writeAnew(Person reader, Invitation invitation, Told refused, Instant now) {
        Edition edition = new Edition(
                refused.kind(),
                invitation.uid(),
                refused.sequence(),
                now,
                invitation.participationIn(refused.sequence()),
                refused.reason());
        Letter letter = letters.write(reader, refused.promise(), edition);
        if (!letter.isWritten()) {
            throw Refusal.conflict("invites.outbox.again.address", reader.email());
        }
        messages.supersede(refused.message());
        messages.add(List.of(new MessageDraft(
                invitation.id(),
                refused.kind(),
                refused.sequence(),
                now,
                refused.promise(),
                refused.reason(),
                reader.name(),
                letter,
                now)));
    }
}
