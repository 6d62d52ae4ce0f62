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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people declined: it is never offered for that visit again. */
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
        return refused;
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
