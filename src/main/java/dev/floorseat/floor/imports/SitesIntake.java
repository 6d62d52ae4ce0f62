package dev.floorseat.floor.imports;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Seats;
import dev.floorseat.floor.Site;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes in sites. */
@Component
class SitesIntake implements Intake {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private final Floor floor;
    private final Seats seats;
    private final JdbcTemplate jdbc;

    SitesIntake(Floor floor, Seats seats, JdbcTemplate jdbc) {
        this.floor = floor;
        this.seats = seats;
        this.jdbc = jdbc;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SITES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("name"),
                Column.required("zone"),
                Column.required("state"),
                Column.optional("opens"),
                Column.optional("closes"),
                Column.required("seats"));
    }

    @Override
    public String examples() {
        return """
                LEJ;Leipzig;Europe/Berlin;DE-SN;06:00;22:00;4
                DTM;Dortmund;Europe/Berlin;DE-NW;07:00;21:00;3
                """;
    }

    @Override
    public Changes check(Consumer<Consumer<Row>> rows, Faults faults) {
        Map<String, Site> known = new HashMap<>();
        floor.sites().forEach(site -> known.put(site.externalId(), site));
        Once once = new Once();
        Differences<Site> differences = new Differences<>();
        rows.accept(row -> {
            RowReader reader = new RowReader(row, faults);
            String id = reader.id("id");
            once.check(reader, "id", id, id);
            @Nullable Site before = known.get(id);
            Site site = read(reader, id, before);
            if (reader.good()) {
                differences.compare(site, before);
            }
        });
        return differences.changes(0, () -> write(differences.written()));
    }

    private static Site read(RowReader reader, String id, @Nullable Site before) {
        LocalTime opens = reader.filled("opens")
                ? reader.time("opens")
                : reader.has("opens") || before == null ? LocalTime.MIDNIGHT : before.opens();
        LocalTime closes = reader.filled("closes")
                ? reader.time("closes")
                : reader.has("closes") || before == null ? LocalTime.MIDNIGHT : before.closes();
        if (reader.good() && !opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
            reader.fault("closes", "floor.import.not-forward");
        }
        return new Site(
                before == null ? 0 : before.id(),
                id,
                reader.text("name", 200),
                zone(reader),
                state(reader),
                opens,
                closes,
                reader.number("seats", 0, 1_000));
    }

    private static ZoneId zone(RowReader reader) {
        String text = reader.text("zone", 64);
        try {
            if (ZoneId.getAvailableZoneIds().contains(text)) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException notOne) {
            // the same words for both
        }
        if (!text.isEmpty()) {
            reader.fault("zone", "floor.import.no-zone", text);
        }
        return ZoneOffset.UTC;
    }

    private static String state(RowReader reader) {
        String state = reader.text("state", 16).toUpperCase(Locale.ROOT);
        boolean known = STATE.matcher(state).matches() && Floor.hasHolidaysOf(state);
        if (!state.isEmpty() && !known) {
            reader.fault("state", "floor.import.no-state", state);
        }
        return state;
    }

    private void write(List<Site> sites) {
        jdbc.batchUpdate(
                """
                insert into floor_site (external_id, name, zone, state, opens, closes, seats) values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update name = values(name), zone = values(zone), state = values(state),
                  opens = values(opens), closes = values(closes), seats = values(seats)
                """,
                sites.stream()
                        .map(site -> new Object[] {
                            site.externalId(),
                            site.name(),
                            site.zone().getId(),
                            site.state(),
                            site.opens(),
                            site.closes(),
                            site.seats()
                        })
                        .toList());
        seats.keepInStep();
    }
}
