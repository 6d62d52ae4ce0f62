package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers as rows. */
@Repository
class SaidRows {

    private final JdbcClient jdbc;

    SaidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an answer to an appointment. A reason counts only with a decline. */
    void add(Held said, Appointment appointment, String account) {
        DeclineReason reason = said.answer() == Answer.DECLINED ? said.reason() : null;
        String comment = said.comment();
        Proposal proposal = said.proposal();
        jdbc.sql("""
                        insert into rotation_answer (visit, person, answer, reason, comment, proposed_from, proposed_to, proposed_site, site,
                          starts_at, ends_at, answered_at, answered_by)
                        values (:visit, :person, :answer, :reason, :comment, :proposedFrom, :proposedTo, :proposedSite, :site,
                          :from, :to, :at, :by)
                        """)
                .param("visit", said.visit().value())
                .param("person", said.person().value())
                .param("answer", said.answer().name())
                .param("reason", reason == null ? null : reason.name())
                .param("comment", comment == null || comment.isBlank() ? null : comment.strip())
                .param("proposedFrom", proposal == null ? null : Utc.column(proposal.from()))
                .param("proposedTo", proposal == null ? null : Utc.column(proposal.to()))
                .param("proposedSite", proposal == null ? null : proposal.site())
                .param("site", appointment.site())
                .param("from", Utc.column(appointment.from()))
                .param("to", Utc.column(appointment.to()))
                .param("at", Utc.column(said.at()))
                .param("by", account)
                .update();
    }

    /** The answers that hold, in the order they were given; {@code where} picks among answers a to appointments f by the key. */
    List<Held> held(String where, long key) {
        return jdbc.sql("""
                        select a.* from rotation_answer a
                          join rotation_appointment_in_force f
                            on f.visit = a.visit and f.site = a.site and f.starts_at = a.starts_at and f.ends_at = a.ends_at
                           and a.person in (f.executive, f.mentor)
                        """ + where + """

                           and a.id = (select max(n.id) from rotation_answer n where n.visit = a.visit and n.person = a.person)
                           and a.refused_at is null
                         order by a.id
                        """)
                .param("key", key)
                .query(SaidRows::read)
                .list();
    }

    /** When the last answer came that was not recorded by this account; empty if none did. */
    Optional<Instant> lastNotBy(VisitId visit, PersonId person, String account) {
        return jdbc.sql("""
                        select answered_at from rotation_answer where visit = ? and person = ? and answered_by <> ?
                        order by id desc limit 1
                        """)
                .params(visit.value(), person.value(), account)
                .query((row, number) -> Utc.instant(row, "answered_at"))
                .optional();
    }

    /** A time proposed is refused, and the answer that came with it holds no more; false if none is proposed that holds. */
    boolean refuse(VisitId visit, PersonId person, String account, Instant now) {
        return jdbc.sql("""
                        select a.id from rotation_answer a
                          join rotation_appointment_in_force f
                            on f.visit = a.visit and f.site = a.site and f.starts_at = a.starts_at and f.ends_at = a.ends_at
                         where a.visit = :visit and a.person = :person and a.proposed_from is not null and a.refused_at is null
                           and a.id = (select max(n.id) from rotation_answer n where n.visit = a.visit and n.person = a.person)
                        """)
                .param("visit", visit.value())
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(id -> jdbc.sql("update rotation_answer set refused_at = ?, refused_by = ? where id = ?")
                        .params(Utc.column(now), account, id)
                        .update())
                .isPresent();
    }

    private static Held read(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        @Nullable Instant from = Utc.instantOrNull(row, "proposed_from");
        @Nullable Instant to = Utc.instantOrNull(row, "proposed_to");
        return new Held(
                new VisitId(row.getLong("visit")),
                new PersonId(row.getLong("person")),
                Answer.valueOf(row.getString("answer")),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getString("comment"),
                from == null || to == null ? null : new Proposal(from, to, row.getString("proposed_site")),
                Utc.instant(row, "answered_at"));
    }
}
