package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.rotation.PlanHistory;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what plans owed and what repairs disturbed. */
@Component
@Transactional(readOnly = true)
class CountedPlans implements PlanHistory {

    /** Appointments on both sides of a repair that are not the same, those only on one side included. */
    private static final String REPAIRS = """
            select v.published_at,
                   (select count(*) from rotation_appointment a
                     where a.plan_version = v.id and a.visit <> v.mends
                       and not exists(select 1 from rotation_appointment b
                                       where b.plan_version = w.id and b.visit = a.visit and b.executive = a.executive
                                         and b.mentor = a.mentor and b.site = a.site and b.queue = a.queue
                                         and b.starts_at = a.starts_at and b.ends_at = a.ends_at))
                 + (select count(*) from rotation_appointment b
                     where b.plan_version = w.id and b.visit <> v.mends
                       and not exists(select 1 from rotation_appointment a
                                       where a.plan_version = v.id and a.visit = b.visit)) as others
              from rotation_plan_version v
              left join rotation_plan_version w on w.rotation = v.rotation and w.number = v.number - 1
             where v.mends is not null
             order by v.published_at, v.id
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    CountedPlans(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public List<Owed> owed(LocalDate before) {
        return jdbc
                .sql("""
                        select v.length, a.starts_at, r.last_day, t.credited_at is not null and coalesce(c.kind, '') <> 'NOT_HELD' as done
                          from rotation_visit v
                          join rotation_rotation r on r.id = v.rotation
                          left join rotation_appointment_in_force a on a.visit = v.id and not a.declined
                          left join rotation_attendance t on t.visit = v.id
                          left join rotation_correction_in_force c on c.visit = v.id
                          left join rotation_settled d on d.visit = v.id
                         where t.credited_at is not null or not coalesce(d.extra, false)
                        """)
                .query((row, index) -> {
                    Instant begin = Utc.instantOrNull(row, "starts_at");
                    return new Owed(
                            begin == null ? row.getObject("last_day", LocalDate.class) : day(begin),
                            VisitLength.valueOf(row.getString("length")).units(),
                            row.getBoolean("done"));
                })
                .list()
                .stream()
                .filter(owed -> owed.due().isBefore(before))
                .toList();
    }

    @Override
    public List<Repaired> repairs() {
        return jdbc.sql(REPAIRS)
                .query((row, index) -> new Repaired(day(Utc.instant(row, "published_at")), row.getInt("others")))
                .list();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, dates.zone());
    }
}
