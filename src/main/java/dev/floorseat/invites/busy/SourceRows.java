package dev.floorseat.invites.busy;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.busy.reading.Block;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The calendars people named, as rows. */
@Repository
class SourceRows {

    private static final int BATCH = 1_000;
    private static final String COLUMNS =
            "select id, person_id, kind, shown, added_at, tried_at, good_at, trouble, removed_at from invites_busy_source ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SourceRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long insert(PersonId person, SourceKind kind, String shown, byte @Nullable [] secret, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into invites_busy_source (person_id, kind, shown, secret, added_at, tried_at)
                        values (:person, :kind, :shown, :secret, :now, :now)
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("shown", shown)
                .param("secret", secret)
                .param("now", Utc.column(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** A person's, also those taken away that can be had back, in the order they were named. */
    List<BusySource> of(PersonId person) {
        return jdbc.sql(COLUMNS + "where person_id = ? order by id")
                .param(person.value())
                .query(SourceRows::read)
                .list();
    }

    /** Everybody's that are not taken away. */
    List<BusySource> all() {
        return jdbc.sql(COLUMNS + "where removed_at is null order by id")
                .query(SourceRows::read)
                .list();
    }

    Optional<BusySource> byId(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(SourceRows::read)
                .optional();
    }

    /** The same, locked until the transaction ends: two readings of a calendar take turns. */
    Optional<BusySource> lock(long id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(SourceRows::read)
                .optional();
    }

    byte[] secret(long id) {
        return jdbc.sql("select secret from invites_busy_source where id = ?")
                .param(id)
                .query((row, index) -> Objects.requireNonNull(row.getBytes("secret")))
                .single();
    }

    void good(long id, Instant now) {
        jdbc.sql("update invites_busy_source set tried_at = :now, good_at = :now, trouble = null where id = :id")
                .param("now", Utc.column(now))
                .param("id", id)
                .update();
    }

    void bad(long id, Trouble trouble, Instant now) {
        jdbc.sql("update invites_busy_source set tried_at = :now, trouble = :trouble where id = :id")
                .param("now", Utc.column(now))
                .param("trouble", trouble.name())
                .param("id", id)
                .update();
    }

    void removed(long id, @Nullable Instant at) {
        jdbc.sql("update invites_busy_source set removed_at = :at where id = :id")
                .param("at", at == null ? null : Utc.column(at))
                .param("id", id)
                .update();
    }

    void keep(long id, Collection<Block> blocks) {
        batches.batchUpdate(
                "insert into invites_busy_removed (source, from_at, to_at, kind) values (?, ?, ?, ?)",
                blocks,
                BATCH,
                (statement, block) -> {
                    statement.setLong(1, id);
                    statement.setObject(2, Utc.column(block.from()));
                    statement.setObject(3, Utc.column(block.to()));
                    statement.setString(4, block.kind().name());
                });
    }

    /** What was kept, and is not any more. */
    List<Block> takeKept(long id) {
        List<Block> kept = jdbc.sql("select * from invites_busy_removed where source = ? order by id")
                .param(id)
                .query((row, index) -> new Block(
                        Utc.instant(row, "from_at"),
                        Utc.instant(row, "to_at"),
                        BusyKind.valueOf(row.getString("kind"))))
                .list();
        jdbc.sql("delete from invites_busy_removed where source = ?").param(id).update();
        return kept;
    }

    /** Deletes what was taken away before that, secrets and all. */
    List<Long> readable() {
        return jdbc.sql("select id from invites_busy_source where removed_at is null and kind <> 'FILE'")
                .query(Long.class)
                .list();
    }

    void forget(Instant before) {
        jdbc.sql("delete from invites_busy_source where removed_at < ?")
                .param(Utc.column(before))
                .update();
    }

    private static BusySource read(ResultSet row, int index) throws SQLException {
        @Nullable String trouble = row.getString("trouble");
        return new BusySource(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("shown"),
                Utc.instant(row, "added_at"),
                Utc.instant(row, "tried_at"),
                Utc.instantOrNull(row, "good_at"),
                trouble == null ? null : Trouble.valueOf(trouble),
                Utc.instantOrNull(row, "removed_at"));
    }
}
