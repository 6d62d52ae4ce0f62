package dev.floorseat.floor.web;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.ImportKind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is there of each kind, and who brought it last. */
@Component
@Transactional(readOnly = true)
class ImportOverview {

    private static final Map<ImportKind, String> TABLES = Map.of(
            ImportKind.SITES, "floor_site",
            ImportKind.QUEUES, "floor_queue",
            ImportKind.PEOPLE, "people_person",
            ImportKind.SHIFTS, "floor_shift",
            ImportKind.STAFFING, "floor_staffing",
            ImportKind.TRAVEL, "floor_travel",
            ImportKind.EMBARGOES, "floor_embargo");

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ImportOverview(JdbcClient jdbc, @Value("${floorseat.zone:Europe/Berlin}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** One kind: how many there are, and the last import; null where there was none. */
    record Stock(ImportKind kind, long count, @Nullable Last last) {}

    /** An import, its time written for the reader. */
    record Last(String at, String account, String fileName, int created, int changed, int unchanged, int removed) {}

    List<Stock> of(Locale reader) {
        Locale locale = reader.getLanguage().equals("en") ? Locale.UK : reader;
        DateTimeFormatter formatter = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        Map<ImportKind, Last> last = new EnumMap<>(ImportKind.class);
        jdbc.sql("select * from floor_import where id in (select max(id) from floor_import group by kind)")
                .query(row -> {
                    last.put(
                            ImportKind.valueOf(row.getString("kind")),
                            new Last(
                                    formatter.format(Utc.instant(row, "imported_at")),
                                    row.getString("account"),
                                    row.getString("file_name"),
                                    row.getInt("created"),
                                    row.getInt("changed"),
                                    row.getInt("unchanged"),
                                    row.getInt("removed")));
                });
        return Stream.of(ImportKind.values())
                .map(kind -> new Stock(kind, count(kind), last.get(kind)))
                .toList();
    }

    private long count(ImportKind kind) {
        return jdbc.sql("select count(*) from " + TABLES.get(kind))
                .query(Long.class)
                .single();
    }
}
