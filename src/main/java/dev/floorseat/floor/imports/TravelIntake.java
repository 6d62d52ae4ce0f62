package dev.floorseat.floor.imports;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Site;
import dev.floorseat.floor.Travel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes in travel times: one figure for there and back, so a file may give both only if they are the same. */
@Component
class TravelIntake implements Intake {

    private static final int A_WEEK = 10_080;

    private final Floor floor;
    private final JdbcTemplate jdbc;

    TravelIntake(Floor floor, JdbcTemplate jdbc) {
        this.floor = floor;
        this.jdbc = jdbc;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TRAVEL;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.required("from"), Column.required("to"), Column.required("minutes"));
    }

    @Override
    public String examples() {
        return """
                LEJ;DTM;260
                LEJ;HAM;195
                """;
    }

    @Override
    public Changes check(Consumer<Consumer<Row>> rows, Faults faults) {
        Places places = new Places(floor);
        Map<Set<String>, Travel> known = new HashMap<>();
        floor.travel().forEach(travel -> known.put(Set.of(travel.from(), travel.to()), travel));
        Map<Set<String>, Travel> read = new HashMap<>();
        Once once = new Once();
        Differences<Travel> differences = new Differences<>();
        rows.accept(row -> {
            RowReader reader = new RowReader(row, faults);
            @Nullable Site from = places.site(reader, "from");
            @Nullable Site to = places.site(reader, "to");
            int minutes = reader.number("minutes", 0, A_WEEK);
            if (from == null || to == null || !reader.good()) {
                return;
            }
            if (from.equals(to)) {
                reader.fault("to", "floor.import.same-site");
                return;
            }
            once.check(reader, "from", List.of(from, to), from.externalId() + " – " + to.externalId());
            TreeSet<String> pair = new TreeSet<>(Set.of(from.externalId(), to.externalId()));
            Travel travel = new Travel(pair.first(), pair.last(), minutes);
            @Nullable Travel back = read.putIfAbsent(Set.copyOf(pair), travel);
            if (back == null) {
                differences.compare(travel, known.get(Set.copyOf(pair)));
            } else if (back.equals(travel)) {
                differences.asKnown();
            } else {
                reader.fault("minutes", "floor.import.way-back", String.valueOf(back.minutes()));
            }
        });
        return differences.changes(0, () -> write(differences.written()));
    }

    private void write(List<Travel> written) {
        jdbc.batchUpdate(
                """
                insert into floor_travel (from_site_id, to_site_id, minutes)
                select a.id, b.id, ? from floor_site a join floor_site b on a.external_id = ? and b.external_id = ?
                on duplicate key update minutes = values(minutes)
                """,
                written.stream()
                        .map(travel -> new Object[] {travel.minutes(), travel.from(), travel.to()})
                        .toList());
    }
}
