package dev.floorseat.floor;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;

/** How rows of the floor become values. Columns are named as the components, names of sites and queues joined in. */
final class FloorRows {

    static final RowMapper<Site> SITE = (row, n) -> new Site(
            row.getLong("id"),
            row.getString("external_id"),
            row.getString("name"),
            ZoneId.of(row.getString("zone")),
            row.getString("state"),
            row.getObject("opens", LocalTime.class),
            row.getObject("closes", LocalTime.class),
            row.getInt("seats"));

    static final RowMapper<Shift> SHIFT = (row, n) -> new Shift(
            row.getLong("id"),
            row.getString("external_id"),
            new PersonId(row.getLong("mentor_id")),
            row.getString("site"),
            row.getString("queue"),
            Utc.instant(row, "from_at"),
            Utc.instant(row, "to_at"));

    static final RowMapper<Staffing> STAFFING = (row, n) -> new Staffing(
            row.getString("site"),
            row.getString("queue"),
            Utc.instant(row, "from_at"),
            Utc.instant(row, "to_at"),
            row.getInt("agents"));

    static final RowMapper<Travel> TRAVEL =
            (row, n) -> new Travel(row.getString("from_site"), row.getString("to_site"), row.getInt("minutes"));

    static final RowMapper<Embargo> EMBARGO = (row, n) -> new Embargo(
            row.getLong("id"),
            row.getString("external_id"),
            row.getString("site"),
            row.getString("queue"),
            Utc.instant(row, "from_at"),
            Utc.instant(row, "to_at"),
            row.getString("reason"));

    private FloorRows() {}

    static RowMapper<Queue> queue(
            Map<Long, Set<String>> languages, Map<Long, Set<String>> sites, Map<Long, List<String>> reasons) {
        return (row, n) -> new Queue(
                row.getLong("id"),
                row.getString("external_id"),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getInt("strain"),
                languages.getOrDefault(row.getLong("id"), Set.of()),
                sites.getOrDefault(row.getLong("id"), Set.of()),
                reasons.getOrDefault(row.getLong("id"), List.of()));
    }
}
