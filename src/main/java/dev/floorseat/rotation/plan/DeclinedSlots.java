package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.Slot;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people declined, and shifts whose mentors are not asked again: neither is ever offered for that visit again. */
@Repository
class DeclinedSlots {

    private record Declined(String visit, boolean byExecutive, String shift, Instant from, Instant to) {}

    private final JdbcClient jdbc;

    DeclinedSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Visit visit, PersonId person, Place place, Instant now) {
        jdbc.sql("""
                        insert into rotation_declined_slot (visit, person, shift, starts_at, ends_at, declined_at)
                        values (:visit, :person, :shift, :from, :to, :at)
                        on duplicate key update declined_at = :at
                        """)
                .param("visit", visit.number())
                .param("person", person.value())
                .param("shift", place.shift())
                .param("from", Utc.column(place.startsAt()))
                .param("to", Utc.column(place.endsAt()))
                .param("at", Utc.column(now))
                .update();
    }

    /** Forgets a decline that was taken back. */
    void remove(VisitId visit, PersonId person, Place place) {
        jdbc.sql("""
                        delete from rotation_declined_slot
                         where visit = :visit and person = :person and shift = :shift and starts_at = :from
                        """)
                .param("visit", visit.value())
                .param("person", person.value())
                .param("shift", place.shift())
                .param("from", Utc.column(place.startsAt()))
                .update();
    }

    /**
     * The slots that are out, by visit key: what the executive declined is out at that time wherever it is, what a mentor declined is
     * out for the whole of that shift.
     */
    Map<String, Set<String>> slots(long rotation, Collection<Slot> slots) {
        List<Declined> rows = jdbc.sql("""
                        select r.visit, r.person = v.executive as by_executive, r.shift, r.starts_at, r.ends_at
                          from rotation_declined_slot r join rotation_visit v on v.id = r.visit
                         where v.rotation = :rotation
                        """)
                .param("rotation", rotation)
                .query((row, index) -> new Declined(
                        row.getString("visit"),
                        row.getBoolean("by_executive"),
                        row.getString("shift"),
                        Utc.instant(row, "starts_at"),
                        Utc.instant(row, "ends_at")))
                .list();
        Map<String, Set<String>> refused = new HashMap<>();
        for (Declined row : rows) {
            for (Slot slot : slots) {
                if (row.byExecutive() ? overlaps(row, slot) : row.shift().equals(slot.shift())) {
                    refused.computeIfAbsent(row.visit(), visit -> new HashSet<>())
                            .add(slot.id());
                }
            }
        }
        closed(rotation).forEach((visit, shifts) -> {
            for (Slot slot : slots) {
                if (shifts.contains(slot.shift())) {
                    refused.computeIfAbsent(visit, key -> new HashSet<>()).add(slot.id());
                }
            }
        });
        return refused;
    }

    private Map<String, Set<String>> closed(long rotation) {
        Map<String, Set<String>> closed = new HashMap<>();
        jdbc.sql(
                        "select c.visit, c.shift from rotation_closed_shift c join rotation_visit v on v.id = c.visit where v.rotation = ?")
                .param(rotation)
                .query(row -> {
                    closed.computeIfAbsent(row.getString("visit"), visit -> new HashSet<>())
                            .add(row.getString("shift"));
                });
        return closed;
    }

    /** A shift is not offered for a visit any more, and nobody keeps why. What is long over is swept out. */
    void close(VisitId visit, Place place, Instant now) {
        jdbc.sql(
                        "insert into rotation_closed_shift (visit, shift, ends_at) values (?, ?, ?) on duplicate key update shift = shift")
                .params(visit.value(), place.shift(), Utc.column(place.endsAt()))
                .update();
        jdbc.sql("""
                        delete from rotation_closed_shift
                         where ends_at < ?
                           and not exists(
                             select 1 from rotation_appointment a join rotation_plan_version v on v.id = a.plan_version
                              where a.visit = rotation_closed_shift.visit and a.shift = rotation_closed_shift.shift
                                and v.number = (select max(n.number) from rotation_plan_version n where n.rotation = v.rotation))
                        """).param(Utc.column(now)).update();
    }

    /** The shift can host the visit again. */
    void open(VisitId visit, Place place) {
        jdbc.sql("delete from rotation_closed_shift where visit = ? and shift = ?")
                .params(visit.value(), place.shift())
                .update();
    }

    boolean isClosed(VisitId visit, Place place) {
        return jdbc.sql("select count(*) from rotation_closed_shift where visit = ? and shift = ?")
                        .params(visit.value(), place.shift())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The visits of a person whose appointment in force is on such a shift. */
    Set<VisitId> closedFor(PersonId person) {
        return jdbc.sql("""
                        select f.visit from rotation_appointment_in_force f
                          join rotation_closed_shift c on c.visit = f.visit and c.shift = f.shift
                         where :person in (f.executive, f.mentor)
                        """).param("person", person.value()).query(Long.class).list().stream()
                .map(VisitId::new)
                .collect(Collectors.toSet());
    }

    /** In how many places each visit of a rotation was declined, and the decline not taken back. */
    Map<VisitId, Integer> times(long rotation) {
        Map<VisitId, Integer> times = new HashMap<>();
        jdbc.sql("""
                        select r.visit, count(distinct r.shift, r.starts_at) as times
                          from rotation_declined_slot r join rotation_visit v on v.id = r.visit
                         where v.rotation = :rotation
                         group by r.visit
                        """).param("rotation", rotation).query(row -> {
            times.put(new VisitId(row.getLong("visit")), row.getInt("times"));
        });
        return times;
    }

    private static boolean overlaps(Declined row, Slot slot) {
        return slot.from().toInstant().isBefore(row.to())
                && slot.to().toInstant().isAfter(row.from());
    }
}
