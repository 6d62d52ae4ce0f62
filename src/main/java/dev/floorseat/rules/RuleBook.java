package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules: read by everybody, written by CX leads, put in force and withdrawn. Who may write is for the caller to know. */
@Component
@Transactional
public class RuleBook {

    /** For how many days a rule holds before somebody has to look at it again. */
    public static final int DAYS_VERIFIED = 90;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    RuleBook(Scopes scopes, JdbcClient jdbc, Dates dates, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /** All rules in whatever state, by what has to be the case. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return jdbc.sql("select * from rules_rule order by situation, id")
                .query(rule(scopes.all(Scopes.Of.RULE)))
                .list();
    }

    /** The rule of that number. */
    @Transactional(readOnly = true)
    public Optional<Rule> rule(long number) {
        return jdbc.sql("select * from rules_rule where id = ?")
                .param(number)
                .query(rule(scopes.all(Scopes.Of.RULE)))
                .optional();
    }

    /**
     * Writes a draft.
     *
     * @param queues external ids; empty: all
     * @return the rule's number
     */
    public long add(RuleText text, Set<String> queues, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        set("insert into rules_rule set state = 'DRAFT', ", text, by).update(key, "id");
        long number = Objects.requireNonNull(key.getKey()).longValue();
        scopes.write(Scopes.Of.RULE, number, queues);
        return number;
    }

    /**
     * Rewrites a rule.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile
     */
    public void change(long number, long revision, RuleText text, Set<String> queues, String by) {
        seen(number, revision);
        set("update rules_rule set ", text, by, " where id = :id")
                .param("id", number)
                .update();
        scopes.write(Scopes.Of.RULE, number, queues);
    }

    /**
     * Puts a draft in force, withdraws a rule in force, or takes either back: a rule in force becomes a draft again only on the day on
     * which it came in force.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile or cannot go there
     */
    public void move(long number, long revision, State to, String by) {
        Rule known = seen(number, revision);
        LocalDate today = dates.today();
        switch (to) {
            case IN_FORCE -> inForce(known, today, by);
            case WITHDRAWN -> {
                must(known.state() == State.IN_FORCE);
                jdbc.sql("update rules_rule set state = 'WITHDRAWN', withdrawn_from = ? where id = ?")
                        .params(today, number)
                        .update();
            }
            case DRAFT -> {
                must(known.state() == State.IN_FORCE && today.equals(known.inForceFrom()));
                jdbc.sql(
                                "update rules_rule set state = 'DRAFT', in_force_from = null, verified_until = null where id = ?")
                        .param(number)
                        .update();
            }
        }
    }

    /** A draft is looked at when it comes in force; a rule that comes back keeps its day. */
    private void inForce(Rule known, LocalDate today, String by) {
        must(known.state() != State.IN_FORCE);
        boolean first = known.inForceFrom() == null;
        jdbc.sql("""
                        update rules_rule
                        set state = 'IN_FORCE', withdrawn_from = null, in_force_from = :from, verified_until = :until,
                            verifier = :verifier
                        where id = :id
                        """)
                .param("from", first ? today : known.inForceFrom())
                .param("until", first ? today.plusDays(DAYS_VERIFIED) : known.verifiedUntil())
                .param("verifier", first ? by : known.verifier())
                .param("id", known.id())
                .update();
    }

    /**
     * Somebody has looked: the rule in force still holds.
     *
     * @param until by when somebody looks again; after today, at most two years from now
     * @throws Refusal if it changed meanwhile, is not in force, or the day will not do
     */
    public void verify(long number, long revision, LocalDate until, String by) {
        Rule known = seen(number, revision);
        must(known.state() == State.IN_FORCE);
        LocalDate today = dates.today();
        if (!until.isAfter(today) || until.isAfter(today.plusYears(2))) {
            throw Refusal.unusable(List.of(Fault.at("/until", "rules.verified-until")), "rules.not-saved");
        }
        jdbc.sql("update rules_rule set verified_until = ?, verifier = ? where id = ?")
                .params(until, by, number)
                .update();
    }

    /** Takes the revision, so that nobody else has it. */
    private Rule seen(long number, long revision) {
        Rule known = rule(number).orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(number)));
        int taken = jdbc.sql("update rules_rule set revision = revision + 1 where id = ? and revision = ?")
                .params(number, revision)
                .update();
        if (taken == 0) {
            throw Refusal.conflict("rules.changed");
        }
        return known;
    }

    private static void must(boolean possible) {
        if (!possible) {
            throw Refusal.conflict("rules.changed");
        }
    }

    private JdbcClient.StatementSpec set(String before, RuleText text, String by) {
        return set(before, text, by, "");
    }

    private JdbcClient.StatementSpec set(String before, RuleText text, String by, String after) {
        return jdbc.sql(before
                        + "situation = :when, act = :act, act_limit = :limit, not_when = :notWhen, wording = :wording,"
                        + " written_at = :at, written_by = :by" + after)
                .param("when", text.when())
                .param("act", text.act())
                .param("limit", text.limit())
                .param("notWhen", text.notWhen())
                .param("wording", text.wording())
                .param("at", Utc.column(clock.instant()))
                .param("by", by);
    }

    private static RowMapper<Rule> rule(Map<Long, Set<String>> queues) {
        return (row, index) -> {
            long id = row.getLong("id");
            return new Rule(
                    id,
                    row.getLong("revision"),
                    State.valueOf(row.getString("state")),
                    new RuleText(
                            row.getString("situation"),
                            row.getString("act"),
                            row.getString("act_limit"),
                            row.getString("not_when"),
                            row.getString("wording")),
                    queues.getOrDefault(id, Set.of()),
                    day(row, "in_force_from"),
                    day(row, "withdrawn_from"),
                    day(row, "verified_until"),
                    row.getString("verifier"),
                    Utc.instant(row, "written_at"),
                    row.getString("written_by"));
        };
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
