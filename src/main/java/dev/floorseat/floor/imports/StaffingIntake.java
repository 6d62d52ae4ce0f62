package dev.floorseat.floor.imports;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.floor.Staffing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in forecasts. They have no ids: an entry is known by site, queue and start, and replaces whatever else was forecast for
 * that site and queue in its time.
 */
@Component
class StaffingIntake implements Intake {

    private static final int MOST_AGENTS = 100_000;

    private final Floor floor;
    private final StaffingRows staffing;

    StaffingIntake(Floor floor, StaffingRows staffing) {
        this.floor = floor;
        this.staffing = staffing;
    }

    /** The stream an entry belongs to. */
    private record Stream(String site, String queue) {}

    /** A record and what it says. */
    private record Forecast(Row row, Staffing entry) {}

    @Override
    public ImportKind kind() {
        return ImportKind.STAFFING;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("site"),
                Column.required("queue"),
                Column.required("from"),
                Column.required("to"),
                Column.required("agents"));
    }

    @Override
    public String examples() {
        return """
                LEJ;billing-phone;2027-01-11T06:00:00+01:00;2027-01-11T14:00:00+01:00;24
                LEJ;billing-phone;2027-01-11T14:00;2027-01-11T22:00;18
                """;
    }

    @Override
    public Changes check(Consumer<Consumer<Row>> rows, Faults faults) {
        Places places = new Places(floor);
        Map<Stream, NavigableMap<Instant, Forecast>> wanted = new HashMap<>();
        List<Staffing> entries = new ArrayList<>();
        rows.accept(row -> {
            RowReader reader = new RowReader(row, faults);
            @Nullable Staffing entry = read(reader, places);
            if (entry != null && reader.good()) {
                keep(wanted, entry, reader);
                entries.add(entry);
            }
        });
        Map<Stream, Map<Instant, Staffing>> known = new HashMap<>();
        List<Staffing> gone = new ArrayList<>();
        for (Staffing entry : known(entries)) {
            Stream stream = new Stream(entry.site(), entry.queue());
            @Nullable NavigableMap<Instant, Forecast> others = wanted.get(stream);
            if (others != null && others.containsKey(entry.from())) {
                known.computeIfAbsent(stream, key -> new HashMap<>()).put(entry.from(), entry);
            } else if (others != null && overlapping(others, entry) != null) {
                gone.add(entry);
            }
        }
        Differences<Staffing> differences = new Differences<>();
        for (Staffing entry : entries) {
            Stream stream = new Stream(entry.site(), entry.queue());
            differences.compare(entry, known.getOrDefault(stream, Map.of()).get(entry.from()));
        }
        return differences.changes(gone.size(), () -> staffing.write(gone, differences.written(), floor));
    }

    private static @Nullable Staffing read(RowReader reader, Places places) {
        @Nullable Site site = places.site(reader, "site");
        @Nullable Queue queue = places.queue(reader, "queue");
        places.checkRuns(reader, queue, site);
        int agents = reader.number("agents", 0, MOST_AGENTS);
        // without a site's zone wall-clock times mean nothing, but what is no time at all is still named
        Span span = reader.span(site == null ? ZoneOffset.UTC : site.zone());
        return site == null || queue == null
                ? null
                : new Staffing(site.externalId(), queue.externalId(), span.from(), span.to(), agents);
    }

    private static void keep(Map<Stream, NavigableMap<Instant, Forecast>> wanted, Staffing entry, RowReader reader) {
        NavigableMap<Instant, Forecast> others =
                wanted.computeIfAbsent(new Stream(entry.site(), entry.queue()), key -> new TreeMap<>());
        @Nullable Forecast other = overlapping(others, entry);
        if (other != null) {
            reader.fault("from", "floor.import.staffing-overlap", other.row().place());
        }
        others.putIfAbsent(entry.from(), new Forecast(reader.row(), entry));
    }

    /** One of several entries, none of which overlap each other, that overlaps another; or null. */
    private static @Nullable Forecast overlapping(NavigableMap<Instant, Forecast> entries, Staffing entry) {
        Map.@Nullable Entry<Instant, Forecast> last = entries.lowerEntry(entry.to());
        return last != null && last.getValue().entry().to().isAfter(entry.from()) ? last.getValue() : null;
    }

    private List<Staffing> known(List<Staffing> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Instant first =
                entries.stream().map(Staffing::from).min(Instant::compareTo).orElseThrow();
        Instant last =
                entries.stream().map(Staffing::to).max(Instant::compareTo).orElseThrow();
        return floor.staffing(first, last);
    }
}
