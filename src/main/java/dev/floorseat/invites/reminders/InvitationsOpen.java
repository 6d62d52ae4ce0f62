package dev.floorseat.invites.reminders;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the invitations that wait for an answer. */
@Repository
class InvitationsOpen {

    private final JdbcClient jdbc;
    private final InvitationBook invitations;

    InvitationsOpen(JdbcClient jdbc, InvitationBook invitations) {
        this.jdbc = jdbc;
        this.invitations = invitations;
    }

    /**
     * A person's invitation to a visit, locked until the transaction ends, if it waits: the person knows the visit as it stands since
     * before the step began, and has not answered that, or only perhaps. Who proposed another time waits for us; of whom mails come back
     * the planner knows.
     */
    Optional<Invitation> of(Appointment visit, PersonId person, Duration before) {
        return jdbc.sql("""
                        select i.id from invites_invitation i
                        where i.visit_id = :visit and i.person_id = :person and i.active = 1
                          and (i.state in ('SENT', 'NO_ANSWER') or (i.state = 'TENTATIVE' and i.answered_sequence = i.sequence))
                          and exists (select 1 from invites_outbox o
                                       where o.invitation_id = i.id and o.sequence = i.sequence and o.state = 'SENT'
                                         and o.starts_at = :from and o.ends_at = :to and o.site = :site and o.sent_at <= :since)
                        for update
                        """)
                .param("visit", visit.visit().value())
                .param("person", person.value())
                .param("from", Utc.column(visit.from()))
                .param("to", Utc.column(visit.to()))
                .param("site", visit.site())
                .param("since", Utc.column(visit.from().minus(before)))
                .query(Long.class)
                .optional()
                .flatMap(invitations::byId);
    }
}
