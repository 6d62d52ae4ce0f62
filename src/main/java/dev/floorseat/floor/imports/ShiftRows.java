package dev.floorseat.floor.imports;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Shift;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Shifts as they are stored, whoever works them, in bulk. */
@Component
class ShiftRows {

    private static final int BATCH = 1_000;

    private static final String SHIFTS = """
            select x.id, x.external_id, x.mentor_id, s.external_id as site, q.external_id as queue, x.from_at, x.to_at
            from floor_shift x join floor_site s on s.id = x.site_id join floor_queue q on q.id = x.queue_id
            """;

    private static final RowMapper<Shift> SHIFT = (row, n) -> new Shift(
            row.getLong(1),
            row.getString(2),
            new PersonId(row.getLong(3)),
            row.getString(4),
            row.getString(5),
            Utc.instant(row, "from_at"),
            Utc.instant(row, "to_at"));

    private final JdbcTemplate jdbc;

    ShiftRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Shift> during(Instant from, Instant to) {
        return jdbc.query(SHIFTS + " where x.to_at > ? and x.from_at < ?", SHIFT, Utc.column(from), Utc.column(to));
    }

    List<Shift> named(List<String> externalIds) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < externalIds.size(); i += BATCH) {
            List<String> some = externalIds.subList(i, Math.min(i + BATCH, externalIds.size()));
            String marks = some.stream().map(id -> "?").collect(Collectors.joining(", "));
            shifts.addAll(jdbc.query(SHIFTS + " where x.external_id in (" + marks + ")", SHIFT, some.toArray()));
        }
        return shifts;
    }

    void write(List<Long> gone, List<Shift> written, Floor floor) {
        jdbc.batchUpdate(
                "delete from floor_shift where id = ?", gone, BATCH, (statement, id) -> statement.setLong(1, id));
        Map<String, Long> sites = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::id));
        Map<String, Long> queues = floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Queue::id));
        jdbc.batchUpdate("""
                insert into floor_shift (external_id, mentor_id, site_id, queue_id, from_at, to_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update mentor_id = values(mentor_id), site_id = values(site_id),
                  queue_id = values(queue_id), from_at = values(from_at), to_at = values(to_at)
                """, written, BATCH, (statement, shift) -> {
            statement.setString(1, shift.externalId());
            statement.setLong(2, shift.mentor().value());
            statement.setLong(3, Objects.requireNonNull(sites.get(shift.site())));
            statement.setLong(4, Objects.requireNonNull(queues.get(shift.queue())));
            statement.setObject(5, Utc.column(shift.from()));
            statement.setObject(6, Utc.column(shift.to()));
        });
    }
}
