package dev.floorseat.invites.reminders;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.reminders.UnansweredHost.Why;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the hosts who have not answered, also because no mail reaches them, and keeps in whose place nobody could be asked. */
@Repository
class UnansweredRows {

    private static final String SELECT = """
            select i.id, i.sequence, i.visit_id, i.person_id, min(coalesce(o.sent_at, o.queued_at)) as asked, max(u.why) as why
              from invites_invitation i
              join invites_outbox o on o.invitation_id = i.id and o.sequence = i.sequence and o.state in ('SENT', 'FAILED') and o.kind <> 'CANCEL'
              left join invites_unanswered u on u.invitation_id = i.id and u.sequence = i.sequence
             where i.role = 'MENTOR' and i.active = 1 and i.state in ('SENT', 'NO_ANSWER', 'BOUNCED') and o.starts_at > :now
            """;

    private static final String GROUP = " group by i.id, i.sequence, i.visit_id, i.person_id";

    private final JdbcClient jdbc;

    UnansweredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of visits to come, those who were asked before; the first asked first. */
    List<UnansweredHost> askedBefore(Instant before, Instant now) {
        return jdbc.sql(SELECT + GROUP + " having asked < :before order by asked, i.id")
                .param("before", Utc.column(before))
                .param("now", Utc.column(now))
                .query(UnansweredRows::read)
                .list();
    }

    /** Of visits to come, those in whose place nobody could be asked. */
    List<UnansweredHost> left(Instant now) {
        return jdbc.sql(SELECT + " and u.invitation_id is not null" + GROUP + " order by min(o.starts_at), i.id")
                .param("now", Utc.column(now))
                .query(UnansweredRows::read)
                .list();
    }

    /** Nobody else could be asked. What was written for an older revision goes. */
    void leave(UnansweredHost host, Why why) {
        jdbc.sql("""
                        insert into invites_unanswered (invitation_id, sequence, why) values (:invitation, :sequence, :why)
                        on duplicate key update sequence = :sequence, why = :why
                        """)
                .param("invitation", host.invitation())
                .param("sequence", host.sequence())
                .param("why", why.name())
                .update();
    }

    /** Sweeps out what is settled: answered, called off, told anew, or over. */
    void sweep(Instant now) {
        jdbc.sql("""
                        delete from invites_unanswered
                         where not exists(
                           select 1 from invites_invitation i join invites_outbox o on o.invitation_id = i.id and o.sequence = i.sequence
                            where i.id = invites_unanswered.invitation_id and i.sequence = invites_unanswered.sequence
                              and i.active = 1 and i.state in ('SENT', 'NO_ANSWER', 'BOUNCED') and o.starts_at > ?)
                        """).param(Utc.column(now)).update();
    }

    private static UnansweredHost read(ResultSet row, int number) throws SQLException {
        @Nullable String why = row.getString("why");
        return new UnansweredHost(
                row.getLong("id"),
                row.getInt("sequence"),
                new VisitId(row.getLong("visit_id")),
                new PersonId(row.getLong("person_id")),
                Utc.instant(row, "asked"),
                why == null ? null : Why.valueOf(why));
    }
}
