package dev.floorseat.insights;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.NoteKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Reads insights with the numbers of their notes, and makes new ones. */
@Component
class InsightRows {

    private static final String WITH_WORDS = """
            select i.*, coalesce(i.title, m.situation, m.action, '') as words
              from insights_insight i
              left join notes_note m on m.id = i.medoid
            """;

    private static final String ASKED = """
             where i.merged_into is null
               and (:state is null or i.state = :state)
               and ((:queue is null and :site is null and :kind is null and :text is null)
                    or exists (select 1 from insights_link l join notes_note n on n.id = l.note
                                where l.insight = i.id
                                  and (:queue is null or n.queue = :queue)
                                  and (:site is null or n.site = :site)
                                  and (:kind is null or n.kind = :kind)
                                  and (:text is null or i.title like :text or n.situation like :text or n.action like :text)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InsightRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Insight> one(InsightId id) {
        return these(List.of(id)).stream().findFirst();
    }

    /** Those of these numbers that there are. */
    List<Insight> these(Collection<InsightId> ids) {
        return ids.isEmpty()
                ? List.of()
                : withNotes(jdbc.sql(WITH_WORDS + " where i.id in (:ids) order by i.id")
                        .param("ids", numbers(ids))
                        .query(InsightRows::bare)
                        .list());
    }

    /** What is looked for: what came up last stands first. */
    List<Insight> find(InsightFilter filter, int skip, int most) {
        return withNotes(asked(
                        WITH_WORDS + ASKED
                                + " order by i.last_week desc, i.supporting desc, i.id desc limit :most offset :skip",
                        filter)
                .param("most", most)
                .param("skip", skip)
                .query(InsightRows::bare)
                .list());
    }

    int count(InsightFilter filter) {
        return asked("select count(*) from insights_insight i " + ASKED, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, InsightFilter filter) {
        InsightState state = filter.state();
        NoteKind kind = filter.kind();
        String text = filter.text();
        return jdbc.sql(sql)
                .param("state", state == null ? null : state.name())
                .param("queue", filter.queue())
                .param("site", filter.site())
                .param("kind", kind == null ? null : kind.name())
                .param("text", text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** Holds insights until the end of the transaction, always in the same order, so that nobody waits in a circle. */
    void hold(Collection<InsightId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("select id from insights_insight where id in (:ids) order by id for update")
                .param("ids", numbers(ids))
                .query(Long.class)
                .list();
    }

    /** Makes one without a note. */
    InsightId make(@Nullable Long firstNote) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into insights_insight (first_note, medoid, made_at) values (:note, :note, :at)")
                .param("note", firstNote)
                .param("at", Utc.column(clock.instant()))
                .update(key, "id");
        return new InsightId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** A person did something to it. */
    void touch(InsightId id) {
        jdbc.sql("update insights_insight set revision = revision + 1 where id = ?")
                .param(id.value())
                .update();
    }

    void mergedInto(InsightId from, @Nullable InsightId into) {
        jdbc.sql("update insights_insight set merged_into = :into where id = :id")
                .param("into", into == null ? null : into.value())
                .param("id", from.value())
                .update();
    }

    void title(InsightId id, @Nullable String title) {
        jdbc.sql("update insights_insight set title = :title where id = :id")
                .param("title", title)
                .param("id", id.value())
                .update();
    }

    void proposed(InsightId id, boolean proposed) {
        jdbc.sql("update insights_insight set proposed = ? where id = ?")
                .params(proposed, id.value())
                .update();
    }

    boolean isProposed(InsightId id) {
        return jdbc.sql("select proposed from insights_insight where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Long> medoid(InsightId id) {
        return jdbc.sql("select medoid from insights_insight where id = ? and medoid is not null")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    Map<InsightId, Long> medoids(Collection<InsightId> ids) {
        Map<InsightId, Long> medoids = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, medoid from insights_insight where id in (:ids) and medoid is not null")
                    .param("ids", numbers(ids))
                    .query(row -> {
                        medoids.put(new InsightId(row.getLong("id")), row.getLong("medoid"));
                    });
        }
        return medoids;
    }

    static List<Long> numbers(Collection<InsightId> ids) {
        return ids.stream().map(InsightId::value).toList();
    }

    private List<Insight> withNotes(List<Insight> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Long>> notes = new HashMap<>(jdbc
                .sql("select insight, note from insights_link where insight in (:ids) order by note")
                .param("ids", bare.stream().map(one -> one.id().value()).toList())
                .query((row, index) -> Map.entry(row.getLong("insight"), row.getLong("note")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return bare.stream()
                .map(one -> new Insight(
                        one.id(),
                        one.revision(),
                        one.title(),
                        one.words(),
                        one.state(),
                        notes.getOrDefault(one.id().value(), List.of()),
                        one.evidence(),
                        one.mergedInto()))
                .toList();
    }

    private static Insight bare(ResultSet row, int index) throws SQLException {
        Long merged = row.getObject("merged_into", Long.class);
        return new Insight(
                new InsightId(row.getLong("id")),
                row.getLong("revision"),
                row.getString("title"),
                row.getString("words"),
                InsightState.valueOf(row.getString("state")),
                List.of(),
                evidence(row),
                merged == null ? null : new InsightId(merged));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getInt("executives"),
                row.getInt("mentors"),
                row.getInt("visits"),
                row.getInt("sites"),
                row.getInt("weeks"),
                row.getInt("supporting"),
                row.getInt("contradicting"),
                row.getDouble("independent_executives"),
                row.getDouble("independent_visits"),
                row.getDouble("current_weight"),
                row.getDouble("lower_bound"),
                row.getInt("visits_in_scope"),
                row.getObject("first_week", LocalDate.class),
                row.getObject("last_week", LocalDate.class));
    }
}
