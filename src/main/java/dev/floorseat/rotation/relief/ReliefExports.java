package dev.floorseat.rotation.relief;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handing relief over: what was handed over is kept as it was then. */
@Component
@Transactional
public class ReliefExports {

    private static final int NEWEST = 50;

    private final Reliefs reliefs;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    ReliefExports(Reliefs reliefs, JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.reliefs = reliefs;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * One hand-over.
     *
     * @param by the account
     */
    public record Export(long id, Period period, Instant at, String by) {}

    /** Hands over what was hosted on some days; what was handed over before goes again, so that nothing depends on a file that got lost. */
    public Export export(Period period, String account) {
        Instant now = clock.instant();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rotation_relief_export (first_day, last_day, exported_at, exported_by)
                        values (:first, :last, :at, :by)
                        """)
                .param("first", period.first())
                .param("last", period.last())
                .param("at", Utc.column(now))
                .param("by", account)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        batches.batchUpdate(
                """
                insert into rotation_relief (export, visit, mentor, from_at, to_at, activity)
                values (:export, :visit, :mentor, :from, :to, :activity)
                """,
                reliefs.during(period).stream()
                        .map(relief -> new MapSqlParameterSource("export", id)
                                .addValue("visit", relief.visit().value())
                                .addValue("mentor", relief.mentor().value())
                                .addValue("from", Utc.column(relief.from()))
                                .addValue("to", Utc.column(relief.to()))
                                .addValue("activity", relief.activity()))
                        .toArray(MapSqlParameterSource[]::new));
        return new Export(id, period, now, account);
    }

    /** What was handed over when, the newest first; so many as anybody looks at. */
    @Transactional(readOnly = true)
    public List<Export> newest() {
        return jdbc.sql("select * from rotation_relief_export order by id desc limit :most")
                .param("most", NEWEST)
                .query((row, index) -> new Export(
                        row.getLong("id"),
                        new Period(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        Utc.instant(row, "exported_at"),
                        row.getString("exported_by")))
                .list();
    }

    /**
     * The intervals of a hand-over as they were handed over, by begin.
     *
     * @throws Refusal if there was no such hand-over
     */
    @Transactional(readOnly = true)
    public List<Relief> rows(long export) {
        boolean known = jdbc.sql("select id from rotation_relief_export where id = :id")
                .param("id", export)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!known) {
            throw Refusal.notFound("rotation.no-export", Long.toString(export));
        }
        return jdbc.sql("""
                        select r.*, p.external_id, p.name, e.exported_at, s.zone
                          from rotation_relief r
                          join rotation_relief_export e on e.id = r.export
                          join people_person p on p.id = r.mentor
                          join rotation_appointment_in_force a on a.visit = r.visit
                          join floor_site s on s.external_id = a.site
                         where r.export = :export order by r.from_at, p.external_id
                        """)
                .param("export", export)
                .query((row, index) -> new Relief(
                        new VisitId(row.getLong("visit")),
                        new PersonId(row.getLong("mentor")),
                        row.getString("external_id"),
                        row.getString("name"),
                        Utc.instant(row, "from_at"),
                        Utc.instant(row, "to_at"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("activity"),
                        Utc.instant(row, "exported_at")))
                .list();
    }
}
