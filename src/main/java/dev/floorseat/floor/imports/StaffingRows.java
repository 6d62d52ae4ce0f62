package dev.floorseat.floor.imports;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.floor.Staffing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes forecasts in bulk. */
@Component
class StaffingRows {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    StaffingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Staffing> gone, List<Staffing> written, Floor floor) {
        Map<String, Long> sites = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::id));
        Map<String, Long> queues = floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Queue::id));
        jdbc.batchUpdate(
                "delete from floor_staffing where site_id = ? and queue_id = ? and from_at = ?",
                gone,
                BATCH,
                (statement, entry) -> {
                    statement.setLong(1, Objects.requireNonNull(sites.get(entry.site())));
                    statement.setLong(2, Objects.requireNonNull(queues.get(entry.queue())));
                    statement.setObject(3, Utc.column(entry.from()));
                });
        jdbc.batchUpdate("""
                insert into floor_staffing (site_id, queue_id, from_at, to_at, agents) values (?, ?, ?, ?, ?)
                on duplicate key update to_at = values(to_at), agents = values(agents)
                """, written, BATCH, (statement, entry) -> {
            statement.setLong(1, Objects.requireNonNull(sites.get(entry.site())));
            statement.setLong(2, Objects.requireNonNull(queues.get(entry.queue())));
            statement.setObject(3, Utc.column(entry.from()));
            statement.setObject(4, Utc.column(entry.to()));
            statement.setInt(5, entry.agents());
        });
    }
}
