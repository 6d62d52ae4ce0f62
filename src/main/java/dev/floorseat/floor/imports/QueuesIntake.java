package dev.floorseat.floor.imports;

import dev.floorseat.floor.Channel;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Queue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes in queues. */
@Component
class QueuesIntake implements Intake {

    private static final int MOST_REASONS = 12;
    private static final int LONGEST_REASON = 200;

    private final Floor floor;
    private final JdbcTemplate jdbc;

    QueuesIntake(Floor floor, JdbcTemplate jdbc) {
        this.floor = floor;
        this.jdbc = jdbc;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.QUEUES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("name"),
                Column.required("channel"),
                Column.required("strain"),
                Column.required("languages"),
                Column.optional("sites"),
                Column.optional("reasons"));
    }

    @Override
    public String examples() {
        return """
                billing-phone;Rechnung;PHONE;4;de en;LEJ DTM;Abschlag zu hoch | Rechnung nicht verstanden | Ratenzahlung
                returns-chat;Retouren im Chat;CHAT;2;de;LEJ;
                """;
    }

    @Override
    public Changes check(Consumer<Consumer<Row>> rows, Faults faults) {
        Places places = new Places(floor);
        Map<String, Queue> known = new HashMap<>();
        floor.queues().forEach(queue -> known.put(queue.externalId(), queue));
        Once once = new Once();
        Differences<Queue> differences = new Differences<>();
        rows.accept(row -> {
            RowReader reader = new RowReader(row, faults);
            String id = reader.id("id");
            once.check(reader, "id", id, id);
            @Nullable Queue before = known.get(id);
            Queue queue = read(reader, id, before, places);
            if (reader.good()) {
                differences.compare(queue, before);
            }
        });
        return differences.changes(0, () -> write(differences.written()));
    }

    private static Queue read(RowReader reader, String id, @Nullable Queue before, Places places) {
        Set<String> sites = before != null && !reader.has("sites") ? before.sites() : reader.list("sites");
        sites.forEach(site -> places.site(reader, "sites", site));
        if (!reader.filled("languages")) {
            reader.fault("languages", "floor.import.required");
        }
        return new Queue(
                before == null ? 0 : before.id(),
                id,
                reader.text("name", 200),
                reader.choice("channel", Channel.class),
                reader.number("strain", 1, 5),
                reader.languages("languages"),
                sites,
                before != null && !reader.has("reasons")
                        ? before.reasons()
                        : reader.phrases("reasons", MOST_REASONS, LONGEST_REASON));
    }

    private void write(List<Queue> queues) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> names = new ArrayList<>();
        List<Object[]> languages = new ArrayList<>();
        List<Object[]> sites = new ArrayList<>();
        List<Object[]> reasons = new ArrayList<>();
        for (Queue queue : queues) {
            String id = queue.externalId();
            rows.add(new Object[] {id, queue.name(), queue.channel().name(), queue.strain()});
            names.add(new Object[] {id});
            queue.languages().forEach(language -> languages.add(new Object[] {language, id}));
            queue.sites().forEach(site -> sites.add(new Object[] {id, site}));
            queue.reasons()
                    .forEach(reason -> reasons.add(new Object[] {queue.reasons().indexOf(reason) + 1, reason, id}));
        }
        jdbc.batchUpdate("""
                insert into floor_queue (external_id, name, channel, strain) values (?, ?, ?, ?)
                on duplicate key update name = values(name), channel = values(channel), strain = values(strain)
                """, rows);
        String ofQueue = " where queue_id = (select id from floor_queue where external_id = ?)";
        jdbc.batchUpdate("delete from floor_queue_language" + ofQueue, names);
        jdbc.batchUpdate("delete from floor_queue_site" + ofQueue, names);
        jdbc.batchUpdate("delete from floor_queue_reason" + ofQueue, names);
        jdbc.batchUpdate(
                "insert into floor_queue_reason (queue_id, place, reason) select id, ?, ? from floor_queue where external_id = ?",
                reasons);
        jdbc.batchUpdate(
                "insert into floor_queue_language (queue_id, language) select id, ? from floor_queue where external_id = ?",
                languages);
        jdbc.batchUpdate("""
                insert into floor_queue_site (queue_id, site_id)
                select q.id, s.id from floor_queue q join floor_site s on q.external_id = ? and s.external_id = ?
                """, sites);
    }
}
