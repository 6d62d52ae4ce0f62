package dev.floorseat.insights.triage;

import dev.floorseat.database.Utc;
import dev.floorseat.insights.InsightId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where insights stand, in the database. */
@Component
class TriageRows {

    private final JdbcClient jdbc;

    TriageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Triaged> one(InsightId insight) {
        return these(List.of(insight)).stream().findFirst();
    }

    List<Triaged> these(Collection<InsightId> insights) {
        return insights.isEmpty()
                ? List.of()
                : jdbc.sql("select t.* from insights_triage t where t.insight in (:ids)")
                        .param("ids", insights.stream().map(InsightId::value).toList())
                        .query(TriageRows::read)
                        .list();
    }

    /** Those whose clock runs, of insights that are there. */
    List<Triaged> waiting() {
        return jdbc.sql("""
                        select t.* from insights_triage t join insights_insight i on i.id = t.insight
                         where t.state in ('NEW', 'ACKNOWLEDGED') and i.merged_into is null
                         order by t.insight
                        """).query(TriageRows::read).list();
    }

    /** Those whose day has come. */
    List<Triaged> toWake(LocalDate today) {
        return jdbc.sql(
                        "select t.* from insights_triage t where t.state = 'LATER' and t.until_on <= ? order by t.insight")
                .param(today)
                .query(TriageRows::read)
                .list();
    }

    /** The row as it is now, held until the end of the transaction; made where the insight has none yet. */
    Triaged hold(InsightId insight) {
        jdbc.sql("""
                        insert into insights_triage (insight, state, since)
                        select i.id, case when i.proposed then 'PROMOTED' else 'NEW' end, i.made_at
                          from insights_insight i
                         where i.id = :id and not exists (select 1 from insights_triage t where t.insight = :id)
                        """).param("id", insight.value()).update();
        return jdbc.sql("select t.* from insights_triage t where t.insight = ? for update")
                .param(insight.value())
                .query(TriageRows::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("insights.no-such", Long.toString(insight.value())));
    }

    /** Makes the rows of insights that have none, such as those that were there before. */
    List<InsightId> missing() {
        return jdbc.sql("""
                        select i.id from insights_insight i
                         where i.merged_into is null
                           and not exists (select 1 from insights_triage t where t.insight = i.id)
                        """)
                .query((row, index) -> new InsightId(row.getLong("id")))
                .list();
    }

    /** Writes it, under the next revision. */
    void write(Triaged wanted) {
        DeclineReason reason = wanted.reason();
        jdbc.sql("""
                        update insights_triage
                           set revision = revision + 1, state = :state, owner = :owner, since = :since, due_on = :due,
                               until_on = :until, reason = :reason, words = :words
                         where insight = :insight
                        """)
                .param("state", wanted.state().name())
                .param("owner", wanted.owner())
                .param("since", Utc.column(wanted.since()))
                .param("due", wanted.due())
                .param("until", wanted.until())
                .param("reason", reason == null ? null : reason.name())
                .param("words", wanted.words())
                .param("insight", wanted.insight().value())
                .update();
    }

    /** Sets a clock; nobody did anything. */
    void due(InsightId insight, @Nullable LocalDate due) {
        jdbc.sql("""
                        update insights_triage set due_on = :due where insight = :insight and state in ('NEW', 'ACKNOWLEDGED')
                        """).param("due", due).param("insight", insight.value()).update();
    }

    /** The external ids of the sites of their first notes; one without a note is not there. */
    Map<InsightId, String> sites(Collection<InsightId> insights) {
        Map<InsightId, String> sites = new HashMap<>();
        if (!insights.isEmpty()) {
            jdbc.sql("""
                            select f.insight, n.site
                              from (select l.insight, min(l.note) note from insights_link l where l.insight in (:ids) group by l.insight) f
                              join notes_note n on n.id = f.note
                            """)
                    .param("ids", insights.stream().map(InsightId::value).toList())
                    .query(row -> {
                        sites.put(new InsightId(row.getLong("insight")), row.getString("site"));
                    });
        }
        return sites;
    }

    /** The external id of the site of its first note; empty where it has none. */
    Optional<String> site(InsightId insight) {
        return jdbc.sql("""
                        select n.site from insights_link l join notes_note n on n.id = l.note
                         where l.insight = ? order by n.id limit 1
                        """).param(insight.value()).query(String.class).optional();
    }

    static Triaged read(ResultSet row, int index) throws SQLException {
        return read(row, "");
    }

    /** Reads a row, or what an act kept of it. */
    static Triaged read(ResultSet row, String prefix) throws SQLException {
        String reason = row.getString(prefix + "reason");
        return new Triaged(
                new InsightId(row.getLong("insight")),
                prefix.isEmpty() ? row.getLong("revision") : 0,
                TriageState.valueOf(row.getString(prefix + "state")),
                row.getString(prefix + "owner"),
                Utc.instant(row, prefix + "since"),
                row.getObject(prefix + "due_on", LocalDate.class),
                row.getObject(prefix + "until_on", LocalDate.class),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getString(prefix + "words"));
    }
}
