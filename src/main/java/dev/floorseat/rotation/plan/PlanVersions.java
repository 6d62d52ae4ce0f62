package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.solver.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What was published when: each version holds every appointment it promises. */
@Repository
class PlanVersions implements Appointments {

    /**
     * An appointment with the slot it stands for.
     *
     * @param place the slot as it was when it was promised
     * @param declined whether one of the two has said no to it, so that it does not take place
     * @param settled whether its times were settled on the day itself, which fixes it as if it had begun
     * @param walkIn whether an executive took the free seat for it, which nobody planned
     */
    record Promise(Appointment appointment, Place place, boolean declined, boolean settled, boolean walkIn) {

        /** Whether it has begun, so that nothing may change it any more; what was declined never does. */
        boolean begun(Instant now) {
            return !declined && (settled || !appointment.from().isAfter(now));
        }
    }

    private static final String IN_FORCE = """
            select a.*, s.name as site_name, s.zone, q.name as queue_name,
                   d.visit is not null as settled, coalesce(d.walk_in, false) as walk_in
              from rotation_appointment_in_force a
              join floor_site s on s.external_id = a.site
              join floor_queue q on q.external_id = a.queue
              left join rotation_settled d
                on d.visit = a.visit and d.starts_at = a.starts_at and d.ends_at = a.ends_at
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    PlanVersions(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Promise> inForce(long rotation) {
        return jdbc.sql(IN_FORCE + "where a.rotation = :rotation order by a.starts_at, a.visit")
                .param("rotation", rotation)
                .query(PlanVersions::promise)
                .list();
    }

    /** What other rotations promise in a stretch of time and nobody declined. */
    List<Appointment> elsewhere(long rotation, Instant from, Instant to) {
        return appointments(jdbc.sql(IN_FORCE + """
                        where a.rotation <> :rotation and not a.declined and a.ends_at > :from and a.starts_at < :to
                        order by a.starts_at, a.visit
                        """)
                .param("rotation", rotation)
                .param("from", Utc.column(from))
                .param("to", Utc.column(to)));
    }

    @Override
    public List<Appointment> of(PersonId person, Instant from, Instant to) {
        return appointments(jdbc.sql(IN_FORCE + """
                        where (a.executive = :person or a.mentor = :person) and a.ends_at > :from and a.starts_at < :to
                        order by a.starts_at, a.visit
                        """)
                .param("person", person.value())
                .param("from", Utc.column(from))
                .param("to", Utc.column(to)));
    }

    /** A person's that overlap the period and that neither of the two has declined, by begin. */
    List<Appointment> standing(PersonId person, Instant from, Instant to) {
        return appointments(jdbc.sql(IN_FORCE + """
                        where not a.declined and (a.executive = :person or a.mentor = :person)
                          and a.ends_at > :from and a.starts_at < :to
                        order by a.starts_at, a.visit
                        """)
                .param("person", person.value())
                .param("from", Utc.column(from))
                .param("to", Utc.column(to)));
    }

    @Override
    public List<Appointment> standing(Instant from, Instant before) {
        return appointments(
                jdbc.sql(IN_FORCE + """
                        where not a.declined and a.starts_at >= :from and a.starts_at < :before
                        order by a.starts_at, a.visit
                        """).param("from", Utc.column(from)).param("before", Utc.column(before)));
    }

    @Override
    public List<Appointment> standing(Collection<PersonId> executives, Instant from, Instant before) {
        return executives.isEmpty()
                ? List.of()
                : appointments(jdbc.sql(IN_FORCE + """
                                where not a.declined and a.executive in (:executives)
                                  and a.starts_at >= :from and a.starts_at < :before
                                order by a.starts_at, a.visit
                                """)
                        .param(
                                "executives",
                                executives.stream().map(PersonId::value).toList())
                        .param("from", Utc.column(from))
                        .param("before", Utc.column(before)));
    }

    private static List<Appointment> appointments(JdbcClient.StatementSpec asked) {
        return asked.query(PlanVersions::promise).list().stream()
                .map(Promise::appointment)
                .toList();
    }

    @Override
    public Optional<Appointment> of(VisitId visit) {
        return promise(visit).map(Promise::appointment);
    }

    @Override
    public Map<VisitId, Appointment> of(Collection<VisitId> visits) {
        return visits.isEmpty()
                ? Map.of()
                : appointments(jdbc.sql(IN_FORCE + "where a.visit in (:visits)")
                                .param(
                                        "visits",
                                        visits.stream().map(VisitId::value).toList()))
                        .stream()
                        .collect(Collectors.toMap(Appointment::visit, Function.identity()));
    }

    Optional<Promise> promise(VisitId visit) {
        return jdbc.sql(IN_FORCE + "where a.visit = :visit")
                .param("visit", visit.value())
                .query(PlanVersions::promise)
                .optional();
    }

    @Override
    public Duration notice(VisitId visit) {
        return jdbc.sql("""
                        select r.repair_notice from rotation_appointment_in_force a join rotation_rotation r on r.id = a.rotation
                         where a.visit = :visit
                        """)
                .param("visit", visit.value())
                .query(Integer.class)
                .optional()
                .map(Duration::ofDays)
                .orElse(Duration.ZERO);
    }

    @Override
    public Optional<Appointment> lastOf(VisitId visit, PersonId person) {
        return jdbc.sql("""
                        select a.*, s.name as site_name, s.zone, q.name as queue_name,
                               false as declined, false as settled, false as walk_in
                          from rotation_appointment a
                          join rotation_plan_version v on v.id = a.plan_version
                          join floor_site s on s.external_id = a.site
                          join floor_queue q on q.external_id = a.queue
                         where a.visit = :visit and (a.executive = :person or a.mentor = :person)
                         order by v.number desc limit 1
                        """)
                .param("visit", visit.value())
                .param("person", person.value())
                .query(PlanVersions::promise)
                .optional()
                .map(Promise::appointment);
    }

    /** The versions of a rotation, the newest first. */
    List<PlanVersion> all(long rotation) {
        return jdbc.sql("""
                        select number, published_at, published_by, recalled from rotation_plan_version
                         where rotation = :rotation order by number desc
                        """)
                .param("rotation", rotation)
                .query((row, index) -> new PlanVersion(
                        row.getInt("number"),
                        Utc.instant(row, "published_at"),
                        row.getString("published_by"),
                        row.getString("recalled")))
                .list();
    }

    /**
     * Writes the next version; the caller holds the lock on the rotation.
     *
     * @param mends the visit whose repair makes it; null: no repair does
     */
    int add(long rotation, Collection<Promise> promises, @Nullable VisitId mends, Instant now, String account) {
        return add(rotation, promises, mends, null, now, account);
    }

    /** Writes the version that takes the plan back but for these; the caller holds the lock on the rotation. */
    int recall(long rotation, Collection<Promise> staying, String reason, Instant now, String account) {
        return add(rotation, staying, null, reason, now, account);
    }

    private int add(
            long rotation,
            Collection<Promise> promises,
            @Nullable VisitId mends,
            @Nullable String recalled,
            Instant now,
            String account) {
        int number = jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from rotation_plan_version where rotation = :rotation")
                .param("rotation", rotation)
                .query(Integer.class)
                .single();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rotation_plan_version (rotation, number, mends, recalled, published_at, published_by)
                        values (:rotation, :number, :mends, :recalled, :at, :by)
                        """)
                .param("rotation", rotation)
                .param("number", number)
                .param("mends", mends == null ? null : mends.value())
                .param("recalled", recalled)
                .param("at", Utc.column(now))
                .param("by", account)
                .update(key, "id");
        Number version = key.getKeyAs(Number.class);
        batches.batchUpdate(
                """
                insert into rotation_appointment
                  (plan_version, visit, executive, mentor, shift, part, site, queue, length, stage, starts_at, ends_at)
                values (:version, :visit, :executive, :mentor, :shift, :part, :site, :queue, :length, :stage, :from, :to)
                """,
                promises.stream()
                        .map(promise -> row(promise).addValue("version", version))
                        .toArray(MapSqlParameterSource[]::new));
        return number;
    }

    private static MapSqlParameterSource row(Promise promise) {
        Appointment appointment = promise.appointment();
        return new MapSqlParameterSource(Map.of(
                        "visit", appointment.visit().value(),
                        "executive", appointment.executive().value(),
                        "mentor", appointment.mentor().value(),
                        "shift", promise.place().shift(),
                        "part", promise.place().part().name(),
                        "site", appointment.site(),
                        "queue", appointment.queue(),
                        "length", appointment.length().name(),
                        "stage", appointment.stage().name()))
                .addValue("from", Utc.column(appointment.from()))
                .addValue("to", Utc.column(appointment.to()));
    }

    private static Promise promise(ResultSet row, int index) throws SQLException {
        Instant from = Utc.instant(row, "starts_at");
        Instant to = Utc.instant(row, "ends_at");
        long mentor = row.getLong("mentor");
        return new Promise(
                new Appointment(
                        new VisitId(row.getLong("visit")),
                        new PersonId(row.getLong("executive")),
                        new PersonId(mentor),
                        row.getString("site"),
                        row.getString("site_name"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("queue"),
                        row.getString("queue_name"),
                        VisitLength.valueOf(row.getString("length")),
                        Stage.valueOf(row.getString("stage")),
                        from,
                        to),
                new Place(
                        row.getString("shift"),
                        Slot.Part.valueOf(row.getString("part")),
                        mentor,
                        row.getString("site"),
                        row.getString("queue"),
                        from,
                        to),
                row.getBoolean("declined"),
                row.getBoolean("settled"),
                row.getBoolean("walk_in"));
    }
}
