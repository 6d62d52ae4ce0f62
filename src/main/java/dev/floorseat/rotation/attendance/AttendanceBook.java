package dev.floorseat.rotation.attendance;

import dev.floorseat.database.Utc;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who was there. */
@Component
@Transactional
class AttendanceBook implements Attendances {

    /** When the visit begins as it was last promised to anybody. */
    private static final String BEGIN = """
            (select a.starts_at from rotation_appointment a join rotation_plan_version v on v.id = a.plan_version
              where a.visit = %s order by v.number desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AttendanceBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<VisitId, Attendance> of(Collection<VisitId> visits) {
        Map<VisitId, Attendance> found = new LinkedHashMap<>();
        visits.forEach(visit -> found.put(visit, Attendance.none(visit)));
        if (found.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select t.*, s.number as seat_number from rotation_attendance t left join floor_seat s on s.id = t.seat
                         where t.visit in (:visits) and t.starts_at =
                        """ + BEGIN.formatted("t.visit"))
                .param("visits", visits.stream().map(VisitId::value).toList())
                .query(row -> {
                    VisitId visit = new VisitId(row.getLong("visit"));
                    found.put(
                            visit,
                            new Attendance(
                                    visit,
                                    Utc.instantOrNull(row, "checked_in_at"),
                                    row.getString("seat_number"),
                                    Utc.instantOrNull(row, "credited_at")));
                });
        return found;
    }

    @Override
    public void credit(VisitId visit) {
        Instant begin = jdbc.sql("select begin.starts_at from (select" + BEGIN.formatted(":visit")
                        + "as starts_at) begin" + " where begin.starts_at is not null")
                .param("visit", visit.value())
                .query((row, index) -> Utc.instant(row, "starts_at"))
                .optional()
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(visit.value())));
        holdFor(visit, begin);
        jdbc.sql("update rotation_attendance set credited_at = :now where visit = :visit and credited_at is null")
                .param("visit", visit.value())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** Sees to it that there is a row of this begin, and waits for whoever else writes it. What counts already stays. */
    void holdFor(VisitId visit, Instant begin) {
        jdbc.sql("""
                        insert into rotation_attendance (visit, starts_at) values (:visit, :begin)
                        on duplicate key update visit = :visit
                        """)
                .param("visit", visit.value())
                .param("begin", Utc.column(begin))
                .update();
        jdbc.sql("""
                        update rotation_attendance
                           set checked_in_at = null, arrived_at = null, checked_in_by = null, seat = null, starts_at = :begin
                         where visit = :visit and starts_at <> :begin and credited_at is null
                        """)
                .param("visit", visit.value())
                .param("begin", Utc.column(begin))
                .update();
    }
}
