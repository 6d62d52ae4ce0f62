package dev.floorseat.insights.grouping;

import dev.floorseat.database.Utc;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.grouping.Suggestion.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored suggestions. */
@Repository
class SuggestionRows {

    private static final int LONGEST_WORDS = 600;

    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A decision and the similarity it was made at. */
    record Judged(double similarity, boolean right) {}

    List<Suggestion> open() {
        return jdbc.sql("select * from insights_suggestion where state = 'OPEN' order by similarity desc, id")
                .query(SuggestionRows::suggestion)
                .list();
    }

    List<Suggestion> open(InsightId insight) {
        return jdbc.sql("""
                        select * from insights_suggestion
                         where state = 'OPEN' and (one = :id or other = :id) order by similarity desc, id
                        """)
                .param("id", insight.value())
                .query(SuggestionRows::suggestion)
                .list();
    }

    /** All that somebody decided; what was confirmed and taken back since is among it. */
    List<Suggestion> decided() {
        return jdbc.sql("select * from insights_suggestion where state <> 'OPEN' order by id")
                .query(SuggestionRows::suggestion)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from insights_suggestion where state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    Optional<Suggestion> one(long id) {
        return jdbc.sql("select * from insights_suggestion where id = ?")
                .param(id)
                .query(SuggestionRows::suggestion)
                .optional();
    }

    Optional<Suggestion> hold(long id) {
        return jdbc.sql("select * from insights_suggestion where id = ? for update")
                .param(id)
                .query(SuggestionRows::suggestion)
                .optional();
    }

    void add(
            InsightId one,
            InsightId other,
            @Nullable Long note,
            double similarity,
            List<String> shared,
            String encoder) {
        jdbc.sql("""
                        insert into insights_suggestion (one, other, note, similarity, words, encoder, made_at)
                        values (:one, :other, :note, :similarity, :words, :encoder, :at)
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .param("note", note)
                .param("similarity", similarity)
                .param("words", joined(shared))
                .param("encoder", encoder)
                .param("at", Utc.column(clock.instant()))
                .update();
    }

    void update(long id, double similarity, List<String> shared, String encoder) {
        jdbc.sql(
                        "update insights_suggestion set similarity = ?, words = ?, encoder = ? where id = ? and state = 'OPEN'")
                .params(similarity, joined(shared), encoder, id)
                .update();
    }

    void drop(long id) {
        jdbc.sql("delete from insights_suggestion where id = ? and state = 'OPEN'")
                .param(id)
                .update();
    }

    void decide(long id, State state, @Nullable String by) {
        jdbc.sql("update insights_suggestion set state = :state, decided_by = :by, decided_at = :at where id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("at", by == null ? null : Utc.column(clock.instant()))
                .param("id", id)
                .update();
    }

    /** The changes a confirmation led to. */
    record Led(@Nullable Long merge, @Nullable Long split) {}

    void led(long id, Led to) {
        jdbc.sql("update insights_suggestion set merge_change = :merge, split_change = :split where id = :id")
                .param("merge", to.merge())
                .param("split", to.split())
                .param("id", id)
                .update();
    }

    Led led(long id) {
        return jdbc.sql("select merge_change, split_change from insights_suggestion where id = ?")
                .param(id)
                .query((row, index) ->
                        new Led(row.getObject("merge_change", Long.class), row.getObject("split_change", Long.class)))
                .single();
    }

    /** Confirmations whose merge was taken back elsewhere teach nothing. */
    List<Judged> judged(String encoder) {
        return jdbc.sql("""
                        select s.similarity, s.state from insights_suggestion s left join insights_change c on c.id = s.merge_change
                         where s.encoder = ? and s.state <> 'OPEN' and s.note is null and c.undone_by is null
                        """)
                .param(encoder)
                .query((row, index) -> new Judged(
                        row.getDouble("similarity"), row.getString("state").equals("CONFIRMED")))
                .list();
    }

    private static String joined(List<String> shared) {
        StringBuilder joined = new StringBuilder();
        for (String words : shared) {
            String plain = words.replace('\t', ' ');
            if (joined.length() + plain.length() < LONGEST_WORDS) {
                joined.append(joined.isEmpty() ? "" : "\t").append(plain);
            }
        }
        return joined.toString();
    }

    private static Suggestion suggestion(ResultSet row, int index) throws SQLException {
        long note = row.getLong("note");
        boolean whole = row.wasNull();
        String words = row.getString("words");
        return new Suggestion(
                row.getLong("id"),
                new InsightId(row.getLong("one")),
                new InsightId(row.getLong("other")),
                whole ? null : note,
                row.getDouble("similarity"),
                words.isEmpty() ? List.of() : List.of(words.split("\t", -1)),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"));
    }
}
