package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Interruption.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The interruptions of hosting, and the visits each took away. */
@Repository
class InterruptionRows {

    private final JdbcClient jdbc;

    InterruptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those at a site that touch a stretch of time, the newest first. */
    List<Interruption> during(String site, Instant from, Instant to) {
        return jdbc.sql("""
                        select * from rotation_interruption
                         where site = :site and to_at > :from and from_at < :to order by id desc
                        """)
                .param("site", site)
                .param("from", Utc.column(from))
                .param("to", Utc.column(to))
                .query(InterruptionRows::interruption)
                .list();
    }

    /** The visits taken away since then that have no appointment. */
    List<VisitId> homeless(Instant since) {
        return jdbc.sql("""
                        select distinct x.visit from rotation_interruption_visit x
                          join rotation_interruption i on i.id = x.interruption
                          left join rotation_appointment_in_force a on a.visit = x.visit
                         where i.made_at > :since and a.visit is null
                         order by x.visit
                        """)
                .param("since", Utc.column(since))
                .query((row, index) -> new VisitId(row.getLong("visit")))
                .list();
    }

    /** Whether there was one to lift. */
    boolean lift(long id, Instant now) {
        return jdbc.sql("update rotation_interruption set lifted_at = :now where id = :id and lifted_at is null")
                        .param("now", Utc.column(now))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Adds one with the visits it took away. */
    Interruption add(Interruption made, Set<VisitId> off, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rotation_interruption
                          (site, queue, kind, from_at, to_at, changed, cancelled, made_at, made_by)
                        values (:site, :queue, :kind, :from, :to, :changed, :cancelled, :now, :by)
                        """)
                .param("site", made.site())
                .param("queue", made.queue())
                .param("kind", made.kind().name())
                .param("from", Utc.column(made.from()))
                .param("to", Utc.column(made.to()))
                .param("changed", made.changed())
                .param("cancelled", made.cancelled())
                .param("now", Utc.column(now))
                .param("by", made.by())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        off.forEach(
                visit -> jdbc.sql("insert into rotation_interruption_visit (interruption, visit) values (:id, :visit)")
                        .param("id", id)
                        .param("visit", visit.value())
                        .update());
        return new Interruption(
                id,
                made.site(),
                made.queue(),
                made.kind(),
                made.from(),
                made.to(),
                made.changed(),
                made.cancelled(),
                made.by(),
                false);
    }

    private static Interruption interruption(ResultSet row, int index) throws SQLException {
        return new Interruption(
                row.getLong("id"),
                row.getString("site"),
                row.getString("queue"),
                Kind.valueOf(row.getString("kind")),
                Utc.instant(row, "from_at"),
                Utc.instant(row, "to_at"),
                row.getInt("changed"),
                row.getInt("cancelled"),
                row.getString("made_by"),
                row.getObject("lifted_at") != null);
    }
}
