package dev.floorseat.rotation.relief;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.HostedTimes;
import dev.floorseat.rotation.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The time mentors hosted: of visits that are over, that somebody checked in to or that had their debrief, and that nobody declined. */
@Component
@Transactional(readOnly = true)
public class Reliefs implements HostedTimes {

    private static final long DAY = 86_400;

    private static final String HOSTED = """
            select a.visit, coalesce(c.mentor, a.mentor) as mentor, p.external_id, p.name, coalesce(c.starts_at, a.starts_at) as starts_at,
                   coalesce(c.ends_at, a.ends_at) as ends_at, s.zone, t.checked_in_at, t.credited_at,
                   x.from_at, x.to_at,
                   (select min(e.exported_at) from rotation_relief r join rotation_relief_export e on e.id = r.export
                     where r.visit = a.visit and r.mentor = coalesce(c.mentor, a.mentor)) as handed_over_at
              from rotation_appointment_in_force a
              join rotation_attendance t on t.visit = a.visit and t.starts_at = a.starts_at
              left join rotation_correction_in_force c on c.visit = a.visit
              join people_person p on p.id = coalesce(c.mentor, a.mentor)
              join floor_site s on s.external_id = a.site
              left join floor_shift x on x.external_id = a.shift and x.mentor_id = coalesce(c.mentor, a.mentor)
             where not a.declined and a.ends_at <= :now and (t.checked_in_at is not null or t.credited_at is not null)
               and coalesce(c.kind, '') <> 'NOT_HELD'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String activity;

    Reliefs(JdbcClient jdbc, Clock clock, @Value("${floorseat.relief.activity}") String activity) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.activity = activity;
    }

    /** What was hosted on some days, by begin; the days are those of the sites. */
    public List<Relief> during(Period period) {
        return jdbc
                .sql(HOSTED + " and a.starts_at >= :from and a.starts_at < :to order by a.starts_at, p.external_id")
                .param("now", Utc.column(clock.instant()))
                .param("from", Utc.column(start(period.first()).minusSeconds(DAY)))
                .param("to", Utc.column(start(period.last()).plusSeconds(2 * DAY)))
                .query(this::relief)
                .list()
                .stream()
                .filter(relief -> period.holds(LocalDate.ofInstant(relief.from(), relief.zone())))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** What a visit gave its mentor; empty: nothing so far. */
    public Optional<Relief> of(VisitId visit) {
        return jdbc.sql(HOSTED + " and a.visit = :visit")
                .param("now", Utc.column(clock.instant()))
                .param("visit", visit.value())
                .query(this::relief)
                .optional();
    }

    @Override
    public Optional<HostedTime> hosted(VisitId visit) {
        return of(visit)
                .map(relief -> new HostedTime(
                        relief.mentor(), relief.from(), relief.to(), relief.zone(), relief.handedOverAt()));
    }

    private Relief relief(ResultSet row, int index) throws SQLException {
        Hosting hosting = Hosting.of(
                Utc.instant(row, "starts_at"),
                Utc.instant(row, "ends_at"),
                Utc.instantOrNull(row, "checked_in_at"),
                Utc.instantOrNull(row, "credited_at"),
                Utc.instantOrNull(row, "from_at"),
                Utc.instantOrNull(row, "to_at"));
        return new Relief(
                new VisitId(row.getLong("visit")),
                new PersonId(row.getLong("mentor")),
                row.getString("external_id"),
                row.getString("name"),
                hosting.from(),
                hosting.to(),
                ZoneId.of(row.getString("zone")),
                activity,
                Utc.instantOrNull(row, "handed_over_at"));
    }
}
