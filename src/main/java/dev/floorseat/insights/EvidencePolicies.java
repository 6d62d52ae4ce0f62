package dev.floorseat.insights;

import dev.floorseat.database.Utc;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policy by which evidence is judged, kept by CX leads. */
@Component
@Transactional
public class EvidencePolicies {

    /**
     * The policy as it is stored.
     *
     * @param changedBy name of the account; null: nobody has changed what came with the product
     */
    public record Stored(
            EvidencePolicy policy, long revision, @Nullable String changedBy) {}

    private final Counting counting;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvidencePolicies(Counting counting, JdbcClient jdbc, Clock clock) {
        this.counting = counting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The policy in force. */
    @Transactional(readOnly = true)
    public Stored now() {
        return stored(jdbc);
    }

    /** How many insights are still to be judged by it. */
    @Transactional(readOnly = true)
    public int pending() {
        return Counting.marked(jdbc);
    }

    /**
     * Changes the policy. All insights are judged anew in the background.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile
     */
    public void change(long revision, EvidencePolicy wanted, String by) {
        int taken = jdbc.sql("""
                        update insights_policy
                           set revision = revision + 1, emerging_executives = :ee, emerging_visits = :ev, recurring_executives = :re,
                               recurring_visits = :rv, recurring_weeks = :rw, half_life_days = :life, stale_below = :stale,
                               pattern_contacts = :contacts, changed_by = :by, changed_at = :at
                         where revision = :revision
                        """)
                .param("ee", wanted.emergingExecutives())
                .param("ev", wanted.emergingVisits())
                .param("re", wanted.recurringExecutives())
                .param("rv", wanted.recurringVisits())
                .param("rw", wanted.recurringWeeks())
                .param("life", wanted.halfLifeDays())
                .param("stale", wanted.staleBelow())
                .param("contacts", wanted.patternContacts())
                .param("by", by)
                .param("at", Utc.column(clock.instant()))
                .param("revision", revision)
                .update();
        if (taken == 0) {
            throw Refusal.conflict("insights.policy.changed");
        }
        counting.everything();
    }

    static Stored stored(JdbcClient jdbc) {
        return jdbc.sql("select * from insights_policy")
                .query(EvidencePolicies::row)
                .single();
    }

    private static Stored row(ResultSet row, int index) throws SQLException {
        return new Stored(
                new EvidencePolicy(
                        row.getInt("emerging_executives"),
                        row.getInt("emerging_visits"),
                        row.getInt("recurring_executives"),
                        row.getInt("recurring_visits"),
                        row.getInt("recurring_weeks"),
                        row.getInt("half_life_days"),
                        row.getDouble("stale_below"),
                        row.getInt("pattern_contacts")),
                row.getLong("revision"),
                row.getString("changed_by"));
    }
}
