package dev.floorseat.rotation.plan;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was not credited when a rotation was over, and who took that over. */
@Component
@Transactional(readOnly = true)
public class Debts {

    private final RotationRepository rotations;
    private final Dates dates;
    private final JdbcClient jdbc;

    Debts(RotationRepository rotations, Dates dates, JdbcClient jdbc) {
        this.rotations = rotations;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    /**
     * Half-day units by executive: of visits without a debrief, and of those that never had a place, less those of walk-ins nobody owed,
     * so that it may be a credit below 0. Who is even may be missing.
     */
    public Map<PersonId, Integer> of(long rotation) {
        Map<PersonId, Integer> units = new HashMap<>();
        jdbc.sql("""
                        select v.executive, v.length, coalesce(d.extra, false) as extra from rotation_visit v
                          left join rotation_attendance t on t.visit = v.id
                          left join rotation_correction_in_force c on c.visit = v.id
                           left join rotation_settled d on d.visit = v.id
                          where v.rotation = :rotation
                            and (t.credited_at is null or coalesce(c.kind, '') = 'NOT_HELD') <> coalesce(d.extra, false)
                        """).param("rotation", rotation).query(row -> {
            int length = VisitLength.valueOf(row.getString("length")).units();
            units.merge(
                    new PersonId(row.getLong("executive")), row.getBoolean("extra") ? -length : length, Integer::sum);
        });
        return units;
    }

    /** The rotations whose debts can be taken over: those that are over and that nobody took over, the latest first. */
    public List<Rotation> open() {
        return rotations.findAll().stream()
                .filter(rotation -> check(rotation.number()).isEmpty())
                .sorted((a, b) -> b.firstDay().compareTo(a.firstDay()))
                .toList();
    }

    /** What is wrong with taking over a rotation's debts; empty: nothing. */
    Optional<Fault> check(long number) {
        Rotation rotation = rotations.findById(number).orElse(null);
        if (rotation == null) {
            return fault("rotation.none", Long.toString(number));
        }
        if (!rotation.lastDay().isBefore(dates.today())) {
            return fault("rotation.carry-over-running");
        }
        return rotations.existsByCarryOver(number) ? fault("rotation.carry-over-taken") : Optional.empty();
    }

    private static Optional<Fault> fault(String key, Object... arguments) {
        return Optional.of(Fault.at("/carryOver", key, arguments));
    }
}
