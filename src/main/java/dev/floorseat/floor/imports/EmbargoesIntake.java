package dev.floorseat.floor.imports;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.Embargo;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes in embargoes. One marked as cancelled goes. */
@Component
class EmbargoesIntake implements Intake {

    private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant FOREVER = Instant.parse("2200-01-01T00:00:00Z");

    private final Floor floor;
    private final JdbcTemplate jdbc;

    EmbargoesIntake(Floor floor, JdbcTemplate jdbc) {
        this.floor = floor;
        this.jdbc = jdbc;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.EMBARGOES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.optional("site"),
                Column.optional("queue"),
                Column.required("from"),
                Column.required("to"),
                Column.required("reason"),
                Column.optional("cancelled"));
    }

    @Override
    public String examples() {
        return """
                B1;LEJ;;2027-01-18T00:00;2027-01-19T00:00;Umzug im zweiten Stock;
                B2;;billing-phone;2027-02-01T00:00:00+01:00;2027-02-04T00:00:00+01:00;Jahresabrechnung;
                """;
    }

    @Override
    public Changes check(Consumer<Consumer<Row>> rows, Faults faults) {
        Places places = new Places(floor);
        Map<String, Embargo> known = new HashMap<>();
        floor.embargoes(EVER, FOREVER).forEach(embargo -> known.put(embargo.externalId(), embargo));
        Once once = new Once();
        Differences<Embargo> differences = new Differences<>();
        List<Object[]> gone = new ArrayList<>();
        rows.accept(row -> {
            RowReader reader = new RowReader(row, faults);
            String id = reader.id("id");
            once.check(reader, "id", id, id);
            @Nullable Embargo before = known.get(id);
            if (reader.filled("cancelled") && reader.flag("cancelled")) {
                if (before == null) {
                    differences.asKnown();
                } else {
                    gone.add(new Object[] {before.id()});
                }
                return;
            }
            Embargo embargo = read(reader, id, before, places);
            if (reader.good()) {
                differences.compare(embargo, before);
            }
        });
        return differences.changes(gone.size(), () -> write(gone, differences.written()));
    }

    private static Embargo read(RowReader reader, String id, @Nullable Embargo before, Places places) {
        @Nullable Site site = reader.filled("site") ? places.site(reader, "site") : null;
        @Nullable Queue queue = reader.filled("queue") ? places.queue(reader, "queue") : null;
        if (!reader.filled("site") && !reader.filled("queue")) {
            reader.fault("site", "floor.import.nowhere");
        }
        // of an unknown site the zone is unknown as well: its own fault is enough
        @Nullable ZoneId zone = site != null ? site.zone() : reader.filled("site") ? ZoneOffset.UTC : null;
        Span span = reader.span(zone);
        return new Embargo(
                before == null ? 0 : before.id(),
                id,
                site == null ? null : site.externalId(),
                queue == null ? null : queue.externalId(),
                span.from(),
                span.to(),
                reader.text("reason", 200));
    }

    private void write(List<Object[]> gone, List<Embargo> written) {
        jdbc.batchUpdate("delete from floor_embargo where id = ?", gone);
        List<Object[]> rows = new ArrayList<>();
        for (Embargo embargo : written) {
            rows.add(new @Nullable Object[] {
                embargo.externalId(),
                embargo.site(),
                embargo.queue(),
                Utc.column(embargo.from()),
                Utc.column(embargo.to()),
                embargo.reason()
            });
        }
        jdbc.batchUpdate("""
                insert into floor_embargo (external_id, site_id, queue_id, from_at, to_at, reason)
                values (?, (select id from floor_site where external_id = ?),
                  (select id from floor_queue where external_id = ?), ?, ?, ?)
                on duplicate key update site_id = values(site_id), queue_id = values(queue_id),
                  from_at = values(from_at), to_at = values(to_at), reason = values(reason)
                """, rows);
    }
}
