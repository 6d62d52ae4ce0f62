package dev.floorseat.floor.imports;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.ImportResult;
import dev.floorseat.web.Digest;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what was imported, and sees to it that imports come one after the other, on however many instances. */
@Component
class ImportLog {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns when no other import is running; the turn lasts until the transaction ends. */
    void waitForTurn() {
        jdbc.sql("select id from floor_import_gate where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    void write(ImportKind kind, ImportFile file, String account, ImportResult result) {
        String name =
                file.name().length() <= LONGEST_NAME ? file.name() : file.name().substring(0, LONGEST_NAME);
        jdbc.sql("""
                        insert into floor_import
                          (kind, file_name, sha256, created, changed, unchanged, removed, account, imported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        kind.name(),
                        name,
                        Digest.of(file.content()).hex(),
                        result.created(),
                        result.changed(),
                        result.unchanged(),
                        result.removed(),
                        account,
                        Utc.column(clock.instant()))
                .update();
    }
}
