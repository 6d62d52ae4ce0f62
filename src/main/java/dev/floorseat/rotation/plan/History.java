package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.PastVisits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who visited whom: visits from before Floorseat, and the appointments of other rotations. */
@Repository
class History implements PastVisits {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    History(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional
    public void add(List<PastVisit> visits) {
        batches.batchUpdate("""
                insert into rotation_past_visit (executive, mentor, site, queue, starts_at, ends_at)
                values (:executive, :mentor, :site, :queue, :from, :to)
                on duplicate key update id = id
                """, visits.stream().map(History::row).toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public List<PastVisit> before(long rotation, Instant from, Instant to) {
        return jdbc.sql("""
                        select executive, mentor, site, queue, starts_at, ends_at
                          from rotation_past_visit where ends_at > :from and ends_at <= :to
                        union all
                        select a.executive, coalesce(c.mentor, a.mentor) as mentor, a.site, a.queue,
                               coalesce(c.starts_at, a.starts_at) as starts_at, coalesce(c.ends_at, a.ends_at) as ends_at
                          from rotation_appointment_in_force a
                          left join rotation_correction_in_force c on c.visit = a.visit
                         where a.rotation <> :rotation and not a.declined and a.ends_at > :from and a.ends_at <= :to
                           and coalesce(c.kind, '') <> 'NOT_HELD'
                        order by starts_at, executive, mentor
                        """)
                .param("rotation", rotation)
                .param("from", Utc.column(from))
                .param("to", Utc.column(to))
                .query((row, index) -> new PastVisit(
                        new PersonId(row.getLong("executive")),
                        new PersonId(row.getLong("mentor")),
                        row.getString("site"),
                        row.getString("queue"),
                        Utc.instant(row, "starts_at"),
                        Utc.instant(row, "ends_at")))
                .list();
    }

    private static MapSqlParameterSource row(PastVisit visit) {
        return new MapSqlParameterSource(Map.of(
                "executive", visit.executive().value(),
                "mentor", visit.mentor().value(),
                "site", visit.site(),
                "queue", visit.queue(),
                "from", Utc.column(visit.from()),
                "to", Utc.column(visit.to())));
    }
}
