package dev.floorseat.insights.triage;

import dev.floorseat.database.Utc;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policy of the clocks, kept by CX leads. */
@Component
@Transactional
public class TriagePolicies {

    /**
     * The policy as it is stored.
     *
     * @param changedBy name of the account; null: nobody has changed what came with the product
     */
    public record Stored(
            TriagePolicy policy, long revision, @Nullable String changedBy) {}

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final Clock clock;

    TriagePolicies(JdbcClient jdbc, Clocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The policy in force. */
    @Transactional(readOnly = true)
    public Stored now() {
        return jdbc.sql("select * from insights_triage_policy")
                .query((row, index) ->
                        new Stored(Clocks.policy(row), row.getLong("revision"), row.getString("changed_by")))
                .single();
    }

    /**
     * Changes the policy. All clocks are set anew at once.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile
     */
    public void change(long revision, TriagePolicy wanted, String by) {
        int taken = jdbc.sql("""
                        update insights_triage_policy
                           set revision = revision + 1, acknowledge_days = :acknowledge, decide_days = :decide,
                               everybody_after = :everybody, letter_minutes = :minutes, changed_by = :by, changed_at = :at
                         where revision = :revision
                        """)
                .param("acknowledge", wanted.acknowledgeDays())
                .param("decide", wanted.decideDays())
                .param("everybody", wanted.everybodyAfter())
                .param("minutes", wanted.letterMinutes())
                .param("by", by)
                .param("at", Utc.column(clock.instant()))
                .param("revision", revision)
                .update();
        if (taken == 0) {
            throw Refusal.conflict("triage.policy.changed");
        }
        clocks.setAll();
    }
}
