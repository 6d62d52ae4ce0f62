package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.rules.Rule.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a rule, step by step: written down for people, and told to whoever listens. */
@Component
@Transactional
public class RuleSteps {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleSteps(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A step a rule took.
     *
     * @param from null: it was written
     * @param reason null: none was given
     * @param by the account
     */
    public record Taken(
            @Nullable State from, State to, @Nullable String reason, Instant at, String by) {}

    /** The steps of a rule, the newest first. */
    @Transactional(readOnly = true)
    public List<Taken> of(long rule) {
        return jdbc.sql("select * from rules_step where rule = ? order by id desc")
                .param(rule)
                .query((row, index) -> {
                    String from = row.getString("from_state");
                    return new Taken(
                            from == null ? null : State.valueOf(from),
                            State.valueOf(row.getString("to_state")),
                            row.getString("reason"),
                            Utc.instant(row, "taken_at"),
                            row.getString("taken_by"));
                })
                .list();
    }

    /** A rule stands elsewhere than before. */
    void took(long rule, @Nullable State from, State to, @Nullable String reason, String by) {
        jdbc.sql("""
                        insert into rules_step (rule, from_state, to_state, reason, taken_at, taken_by)
                        values (:rule, :from, :to, :reason, :at, :by)
                        """)
                .param("rule", rule)
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("reason", reason)
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .update();
        events.publishEvent(new RuleChanged(rule, from, to));
    }

    /** A rule stands where it stood and says something else. */
    void rewritten(long rule, State state) {
        events.publishEvent(new RuleChanged(rule, state, state));
    }
}
