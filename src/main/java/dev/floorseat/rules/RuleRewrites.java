package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.rules.Rule.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** New wordings of rules in force that wait for somebody other than their writer: of each rule one. */
@Component
@Transactional
public class RuleRewrites {

    private final RuleRows rows;
    private final Scopes scopes;
    private final JdbcClient jdbc;

    RuleRewrites(RuleRows rows, Scopes scopes, JdbcClient jdbc) {
        this.rows = rows;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * A new wording.
     *
     * @param queues external ids; empty: all
     * @param by the account that wrote it
     */
    public record Rewrite(RuleText text, Set<String> queues, String by, Instant at) {

        /** Copies the queues. */
        public Rewrite {
            queues = Set.copyOf(queues);
        }
    }

    /** What waits for a rule. */
    @Transactional(readOnly = true)
    public Optional<Rewrite> of(long rule) {
        return jdbc.sql("select * from rules_rewrite where rule = ?")
                .param(rule)
                .query((row, index) -> new Rewrite(
                        RuleRows.text(row),
                        scopes.all(Scopes.Of.REWRITE).getOrDefault(rule, Set.of()),
                        row.getString("written_by"),
                        Utc.instant(row, "written_at")))
                .optional();
    }

    /** The newest takes the place of one that waited. */
    void wait(long rule, RuleText text, Set<String> queues, String by) {
        drop(rule);
        rows.text("insert into rules_rewrite set rule = :rule, ", text, by, "")
                .param("rule", rule)
                .update();
        scopes.write(Scopes.Of.REWRITE, rule, queues);
    }

    void drop(long rule) {
        jdbc.sql("delete from rules_rewrite where rule = ?").param(rule).update();
    }

    /** What is no longer in force has nothing to wait for. */
    @EventListener
    void moved(RuleChanged changed) {
        if (changed.to() != State.IN_FORCE) {
            drop(changed.rule());
        }
    }
}
