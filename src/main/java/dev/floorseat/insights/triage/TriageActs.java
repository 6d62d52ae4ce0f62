package dev.floorseat.insights.triage;

import dev.floorseat.database.Utc;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.triage.TriageAct.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** What was done in triage. Nothing of it is deleted, not even what was undone. */
@Component
class TriageActs {

    /** A merge can be taken back where insights are shown as well. */
    private static final String ACTS = """
            select a.*, coalesce(a.undone_by, c.undone_by) as gone_by
              from insights_triage_act a
              left join insights_change c on c.id = a.change_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TriageActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done with an insight, the newest first. */
    List<TriageAct> of(InsightId insight) {
        return jdbc.sql(ACTS + " where a.insight = ? order by a.id desc")
                .param(insight.value())
                .query(TriageActs::read)
                .list();
    }

    /** The same with what was merged into it. */
    List<TriageAct> history(InsightId insight) {
        return jdbc.sql(ACTS + " where a.insight = :id or c.kind = 'MERGE' and c.other = :id order by a.id desc")
                .param("id", insight.value())
                .query(TriageActs::read)
                .list();
    }

    Optional<TriageAct> one(long act) {
        return jdbc.sql(ACTS + " where a.id = ?")
                .param(act)
                .query(TriageActs::read)
                .optional();
    }

    /** Those done in one go with it, itself included, the newest first. */
    List<TriageAct> together(TriageAct act) {
        return act.together() == null
                ? List.of(act)
                : jdbc.sql(ACTS + " where a.together = ? order by a.id desc")
                        .param(act.together())
                        .query(TriageActs::read)
                        .list();
    }

    /** The newest act of an insight that stands. */
    Optional<TriageAct> newest(InsightId insight) {
        return of(insight).stream().filter(act -> !act.undone()).findFirst();
    }

    /** Writes down what was done. */
    long add(Kind kind, Triaged before, Triaged after, @Nullable Long change, @Nullable String by) {
        KeyHolder key = new GeneratedKeyHolder();
        DeclineReason old = before.reason();
        DeclineReason reason = kind == Kind.DECLINED ? after.reason() : null;
        jdbc.sql("""
                        insert into insights_triage_act
                          (insight, kind, change_id, acted_by, acted_at, old_state, old_owner, old_since, old_due_on, old_until_on,
                           old_reason, old_words, new_owner, until_on, reason, words)
                        values (:insight, :kind, :change, :by, :at, :oldState, :oldOwner, :oldSince, :oldDue, :oldUntil,
                           :oldReason, :oldWords, :newOwner, :until, :reason, :words)
                        """)
                .param("insight", before.insight().value())
                .param("kind", kind.name())
                .param("change", change)
                .param("by", by)
                .param("at", Utc.column(clock.instant()))
                .param("oldState", before.state().name())
                .param("oldOwner", before.owner())
                .param("oldSince", Utc.column(before.since()))
                .param("oldDue", before.due())
                .param("oldUntil", before.until())
                .param("oldReason", old == null ? null : old.name())
                .param("oldWords", before.words())
                .param("newOwner", Objects.equals(before.owner(), after.owner()) ? null : after.owner())
                .param("until", kind == Kind.LATER ? after.until() : null)
                .param("reason", reason == null ? null : reason.name())
                .param("words", kind == Kind.DECLINED ? after.words() : null)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Says that these were done in one go. */
    void tie(List<Long> acts) {
        if (acts.size() > 1) {
            jdbc.sql("update insights_triage_act set together = :first where id in (:acts)")
                    .param("first", acts.get(0))
                    .param("acts", acts)
                    .update();
        }
    }

    /** Takes the right to undo: only one gets it. */
    boolean undo(long act, String by) {
        return jdbc.sql(
                                "update insights_triage_act set undone_by = ?, undone_at = ? where id = ? and undone_by is null")
                        .params(by, Utc.column(clock.instant()), act)
                        .update()
                == 1;
    }

    private static TriageAct read(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        return new TriageAct(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("together", Long.class),
                row.getObject("change_id", Long.class),
                row.getString("acted_by"),
                Utc.instant(row, "acted_at"),
                TriageRows.read(row, "old_"),
                row.getString("new_owner"),
                row.getObject("until_on", LocalDate.class),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getString("words"),
                row.getString("gone_by"));
    }
}
