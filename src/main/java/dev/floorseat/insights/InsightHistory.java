package dev.floorseat.insights;

import dev.floorseat.database.Utc;
import dev.floorseat.insights.Change.Kind;
import java.time.Clock;
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

/** What people did to insights. Nothing of it is deleted, not even what was undone. */
@Component
class InsightHistory {

    private static final String CHANGE = "select * from insights_change c where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    InsightHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done to an insight, the newest first. */
    List<Change> of(InsightId insight) {
        return with(CHANGE + "(c.insight = :id or c.other = :id) order by c.id desc", insight.value());
    }

    Optional<Change> one(long change) {
        return with(CHANGE + "c.id = :id", change).stream().findFirst();
    }

    /**
     * Writes down what is about to be done.
     *
     * @param before the links of the notes it moves or marks, as they are
     * @return its number
     */
    long add(
            Kind kind,
            InsightId insight,
            @Nullable InsightId other,
            @Nullable String title,
            String by,
            List<Link> before) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into insights_change (kind, insight, other, title, changed_by, changed_at)
                        values (:kind, :insight, :other, :title, :by, :at)
                        """)
                .param("kind", kind.name())
                .param("insight", insight.value())
                .param("other", other == null ? null : other.value())
                .param("title", title)
                .param("by", by)
                .param("at", Utc.column(clock.instant()))
                .update(key, "id");
        long change = Objects.requireNonNull(key.getKey()).longValue();
        before.forEach(link -> jdbc.sql("""
                                insert into insights_change_note (change_id, note, why, linked_by, linked_at, contradicts)
                                values (:change, :note, :why, :by, :at, :contradicts)
                                """)
                .param("change", change)
                .param("note", link.note())
                .param("why", link.why().name())
                .param("by", link.by())
                .param("at", Utc.column(link.at()))
                .param("contradicts", link.contradicts())
                .update());
        return change;
    }

    void carried(long change) {
        jdbc.sql("update insights_change set carried = true where id = ?")
                .param(change)
                .update();
    }

    boolean wasCarried(long change) {
        return jdbc.sql("select carried from insights_change where id = ?")
                .param(change)
                .query(Boolean.class)
                .single();
    }

    /** Takes the right to undo: only one gets it. */
    boolean undo(long change, String by) {
        return jdbc.sql("""
                        update insights_change set undone_by = :by, undone_at = :at where id = :id and undone_by is null
                        """)
                        .param("by", by)
                        .param("at", Utc.column(clock.instant()))
                        .param("id", change)
                        .update()
                == 1;
    }

    /** Whether something later that still stands moved one of the notes of a change. */
    boolean movedSince(Change change) {
        return !change.notes().isEmpty()
                && jdbc.sql("""
                        select count(*)
                          from insights_change_note n
                          join insights_change c on c.id = n.change_id
                         where n.note in (:notes) and c.id > :id and c.undone_by is null and c.kind in ('MERGE', 'SPLIT')
                        """)
                                .param("notes", change.notes())
                                .param("id", change.id())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** The links of a change's notes as they were before it. */
    List<Link> before(Change change, Collection<Link> now, InsightId then) {
        Map<Long, Link> byNote = now.stream().collect(Collectors.toMap(Link::note, link -> link));
        return jdbc.sql("select * from insights_change_note where change_id = ? order by note")
                .param(change.id())
                .query((row, index) -> {
                    Link link = Objects.requireNonNull(byNote.get(row.getLong("note")));
                    return new Link(
                            link.note(),
                            then,
                            link.origin(),
                            Why.valueOf(row.getString("why")),
                            row.getString("linked_by"),
                            Utc.instant(row, "linked_at"),
                            link.suggested(),
                            row.getBoolean("contradicts"),
                            link.executive());
                })
                .list();
    }

    private List<Change> with(String sql, long id) {
        List<Change> bare = jdbc.sql(sql)
                .param("id", id)
                .query((row, index) -> {
                    Long other = row.getObject("other", Long.class);
                    return new Change(
                            row.getLong("id"),
                            Kind.valueOf(row.getString("kind")),
                            new InsightId(row.getLong("insight")),
                            other == null ? null : new InsightId(other),
                            row.getString("title"),
                            row.getString("changed_by"),
                            Utc.instant(row, "changed_at"),
                            List.of(),
                            row.getString("undone_by"));
                })
                .list();
        return bare.isEmpty() ? bare : withNotes(bare);
    }

    private List<Change> withNotes(List<Change> bare) {
        Map<Long, List<Long>> notes = new HashMap<>(jdbc
                .sql("select change_id, note from insights_change_note where change_id in (:ids) order by note")
                .param("ids", bare.stream().map(Change::id).toList())
                .query((row, index) -> Map.entry(row.getLong("change_id"), row.getLong("note")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return bare.stream()
                .map(one -> new Change(
                        one.id(),
                        one.kind(),
                        one.insight(),
                        one.other(),
                        one.title(),
                        one.by(),
                        one.at(),
                        notes.getOrDefault(one.id(), List.of()),
                        one.undoneBy()))
                .toList();
    }
}
