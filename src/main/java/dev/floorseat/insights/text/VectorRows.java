package dev.floorseat.insights.text;

import dev.floorseat.database.Utc;
import dev.floorseat.insights.text.Near.Kind;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored vectors, with the encoder's id beside each. */
@Repository
class VectorRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    VectorRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was encoded from what. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared as a record
    record Made(@Nullable String encoder, byte @Nullable [] input) {}

    /** How many are done of how many. */
    record Counts(int done, int all) {}

    /** Asks for a text to be encoded; one that is known stays as it is. */
    void ask(Kind kind, Collection<Long> ids) {
        for (long id : ids) {
            jdbc.sql("insert into " + table(kind) + " (" + key(kind) + ") values (?) on duplicate key update "
                            + key(kind) + " = " + key(kind))
                    .param(id)
                    .update();
        }
    }

    void forget(Kind kind, Collection<Long> ids) {
        for (long id : ids) {
            jdbc.sql("delete from " + table(kind) + " where " + key(kind) + " = ?")
                    .param(id)
                    .update();
        }
    }

    List<Long> ids(Kind kind) {
        return jdbc.sql("select " + key(kind) + " from " + table(kind))
                .query(Long.class)
                .list();
    }

    /** What each was encoded from; what is not encoded so far is not there. */
    Map<Long, byte[]> inputs(Kind kind) {
        Map<Long, byte[]> inputs = new HashMap<>();
        jdbc.sql("select " + key(kind) + " id, input from " + table(kind) + " where input is not null")
                .query(row -> {
                    inputs.put(row.getLong("id"), row.getBytes("input"));
                });
        return inputs;
    }

    /** Says how large this instance's Ding is, and answers with the largest there was within a day. */
    int richest(int mine) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update insights_dictionary set ding = :mine, seen_at = :now
                         where ding < :mine or ding = :mine and (seen_at is null or seen_at < :stale)
                               or ding > :mine and seen_at < :old
                        """)
                .param("mine", mine)
                .param("now", Utc.column(now))
                .param("stale", Utc.column(now.minus(Duration.ofMinutes(10))))
                .param("old", Utc.column(now.minus(Duration.ofDays(1))))
                .update();
        return jdbc.sql("select ding from insights_dictionary")
                .query(Integer.class)
                .single();
    }

    /** The largest Ding there was within a day, or before anybody had another. */
    int richest() {
        return jdbc.sql("select ding from insights_dictionary")
                .query(Integer.class)
                .single();
    }

    /**
     * Texts whose last look was in another state, the oldest first.
     *
     * @param but the end of a state that is left alone, because this instance has less; empty: none is
     */
    Map<Long, Made> behind(Kind kind, String state, String but, int most) {
        Map<Long, Made> behind = new HashMap<>();
        jdbc.sql("select " + key(kind) + " id, encoder, input from " + table(kind)
                        + " where (checked < :state or checked > :state) and (:but = '' or checked not like concat('%', :but)) order by "
                        + key(kind) + " limit :most")
                .param("state", state)
                .param("but", but)
                .param("most", most)
                .query(row -> {
                    behind.put(row.getLong("id"), new Made(row.getString("encoder"), row.getBytes("input")));
                });
        return behind;
    }

    void write(Kind kind, long id, String encoder, byte[] input, float[] vector, String state) {
        jdbc.sql("update " + table(kind)
                        + " set encoder = ?, input = ?, vector = ?, made_at = utc_timestamp(6), checked = ? where "
                        + key(kind) + " = ?")
                .params(encoder, input, blob(vector), state, id)
                .update();
    }

    /** The encoder would read the same again. */
    void checked(Kind kind, long id, String state) {
        jdbc.sql("update " + table(kind) + " set checked = ? where " + key(kind) + " = ?")
                .params(state, id)
                .update();
    }

    Counts counts(String state, String but) {
        return jdbc.sql("""
                        select coalesce(sum(checked = :state or (:but <> '' and checked like concat('%', :but))), 0) done, count(*) total from (
                          select checked from insights_note_vector union all select checked from insights_rule_vector) both_kinds
                        """)
                .param("state", state)
                .param("but", but)
                .query((row, index) -> new Counts(row.getInt("done"), row.getInt("total")))
                .single();
    }

    /**
     * A cheap look whether there is anything new.
     *
     * @param rows how many there are, encoded or not
     * @param newest when the newest was made, by the clock of the database, which is one for all instances; null: none was so far
     */
    record Pulse(long rows, @Nullable Instant newest) {}

    Pulse pulse(Kind kind) {
        return jdbc.sql("select count(*) n, max(made_at) newest from " + table(kind))
                .query((row, index) -> new Pulse(row.getLong("n"), Utc.instantOrNull(row, "newest")))
                .single();
    }

    /**
     * The vectors an encoder has made since then.
     *
     * @param then by the clock of the database; null: all
     */
    void since(Kind kind, String encoder, @Nullable Instant then, BiConsumer<Long, float[]> taker) {
        jdbc.sql("select " + key(kind) + " id, vector from " + table(kind)
                        + " where encoder = :encoder and (:since is null or made_at >= :since)")
                .param("encoder", encoder)
                .param("since", then == null ? null : Utc.column(then))
                .query(row -> {
                    taker.accept(row.getLong("id"), floats(row.getBytes("vector")));
                });
    }

    /** The vectors an encoder has made of these. */
    Map<Long, float[]> these(Kind kind, String encoder, Collection<Long> ids) {
        Map<Long, float[]> vectors = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + key(kind) + " id, vector from " + table(kind) + " where encoder = :encoder and "
                            + key(kind) + " in (:ids)")
                    .param("encoder", encoder)
                    .param("ids", ids)
                    .query(row -> {
                        vectors.put(row.getLong("id"), floats(row.getBytes("vector")));
                    });
        }
        return vectors;
    }

    private static byte[] blob(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] floats(byte[] blob) {
        float[] vector = new float[blob.length / Float.BYTES];
        ByteBuffer.wrap(blob).asFloatBuffer().get(vector);
        return vector;
    }

    private static String table(Kind kind) {
        return kind == Kind.NOTE ? "insights_note_vector" : "insights_rule_vector";
    }

    private static String key(Kind kind) {
        return kind == Kind.NOTE ? "note" : "rule";
    }
}
