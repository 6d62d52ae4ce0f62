package dev.floorseat.insights;

import dev.floorseat.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which note is in which insight. */
@Component
class Links {

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The links of an insight, by note. */
    List<Link> of(Collection<InsightId> insights) {
        return insights.isEmpty()
                ? List.of()
                : jdbc.sql("select * from insights_link where insight in (:ids) order by note")
                        .param("ids", InsightRows.numbers(insights))
                        .query(Links::link)
                        .list();
    }

    /** The links of notes that have one, by note. */
    Map<Long, Link> byNote(Collection<Long> notes) {
        Map<Long, Link> links = new HashMap<>();
        if (!notes.isEmpty()) {
            jdbc.sql("select * from insights_link where note in (:notes)")
                    .param("notes", notes)
                    .query(Links::link)
                    .list()
                    .forEach(link -> links.put(link.note(), link));
        }
        return links;
    }

    /** Takes a note in; one that is in an insight already stays there. */
    void begin(long note, InsightId insight, Why why, boolean executive) {
        jdbc.sql("""
                        insert into insights_link (note, insight, origin, why, linked_at, suggested, executive)
                        values (:note, :insight, :insight, :why, :at, :suggested, :executive)
                        on duplicate key update note = note
                        """)
                .param("note", note)
                .param("insight", insight.value())
                .param("why", why.name())
                .param("at", Utc.column(clock.instant()))
                .param("suggested", why == Why.CONFIRMED)
                .param("executive", executive)
                .update();
    }

    void move(Collection<Long> notes, InsightId into, Why why, String by) {
        jdbc.sql("""
                        update insights_link set insight = :into, why = :why, linked_by = :by, linked_at = :at where note in (:notes)
                        """)
                .param("into", into.value())
                .param("why", why.name())
                .param("by", by)
                .param("at", Utc.column(clock.instant()))
                .param("notes", notes)
                .update();
    }

    /** Puts a link back to what it was. */
    void restore(Link before) {
        jdbc.sql("""
                        update insights_link
                           set insight = :insight, why = :why, linked_by = :by, linked_at = :at, contradicts = :contradicts
                         where note = :note
                        """)
                .param("insight", before.insight().value())
                .param("why", before.why().name())
                .param("by", before.by())
                .param("at", Utc.column(before.at()))
                .param("contradicts", before.contradicts())
                .param("note", before.note())
                .update();
    }

    void mark(long note, boolean contradicts) {
        jdbc.sql("update insights_link set contradicts = ? where note = ?")
                .params(contradicts, note)
                .update();
    }

    /** Its author called a note related to an insight, not the same. */
    void relate(long note, InsightId insight) {
        jdbc.sql("insert into insights_related (note, insight) values (?, ?) on duplicate key update note = note")
                .params(note, insight.value())
                .update();
    }

    /** The insights an author saw a relation between, from either side, as they are now. */
    List<InsightId> related(InsightId insight) {
        return jdbc.sql("""
                        select distinct case when l.insight = :id then r.insight else l.insight end as other
                          from insights_related r
                          join insights_link l on l.note = r.note
                         where (l.insight = :id or r.insight = :id) and l.insight <> r.insight
                         order by other
                        """)
                .param("id", insight.value())
                .query((row, index) -> new InsightId(row.getLong("other")))
                .list();
    }

    static Link link(ResultSet row, int index) throws SQLException {
        @Nullable String by = row.getString("linked_by");
        return new Link(
                row.getLong("note"),
                new InsightId(row.getLong("insight")),
                new InsightId(row.getLong("origin")),
                Why.valueOf(row.getString("why")),
                by,
                Utc.instant(row, "linked_at"),
                row.getBoolean("suggested"),
                row.getBoolean("contradicts"),
                row.getBoolean("executive"));
    }
}
