package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rules with their queues, sites and what they serve, and takes a rule's revision before it is changed. */
@Component
class RuleRows {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    RuleRows(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Rule> all() {
        return read("order by situation, id", List.of());
    }

    Optional<Rule> rule(long number) {
        return read("where id = ?", List.of(number)).stream().findFirst();
    }

    /**
     * Takes the revision, so that nobody else has it.
     *
     * @return the rule as it was before
     * @throws Refusal if there is none, or it changed meanwhile
     */
    Rule seen(long number, long revision) {
        Rule known = rule(number).orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(number)));
        int taken = jdbc.sql("update rules_rule set revision = revision + 1 where id = ? and revision = ?")
                .params(number, revision)
                .update();
        if (taken == 0 || known.revision() != revision) {
            throw Refusal.conflict("rules.changed");
        }
        return known;
    }

    /** Puts text into columns of that name, in the statement around it. */
    JdbcClient.StatementSpec text(String before, RuleText text, String by, String after) {
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

    private List<Rule> read(String which, List<?> params) {
        Map<Long, Set<String>> queues = scopes.all(Scopes.Of.RULE);
        Map<Long, Set<String>> sites = new LinkedHashMap<>();
        jdbc.sql("select rule, site from rules_rule_site").query(row -> {
            sites.computeIfAbsent(row.getLong(1), rule -> new TreeSet<>()).add(row.getString(2));
        });
        Map<Long, Set<Long>> serves = new LinkedHashMap<>();
        jdbc.sql("select rule, charter from rules_rule_charter").query(row -> {
            serves.computeIfAbsent(row.getLong(1), rule -> new TreeSet<>()).add(row.getLong(2));
        });
        return jdbc.sql("select * from rules_rule " + which)
                .params(params)
                .query((row, index) -> {
                    long id = row.getLong("id");
                    return rule(
                            row,
                            queues.getOrDefault(id, Set.of()),
                            sites.getOrDefault(id, Set.of()),
                            serves.getOrDefault(id, Set.of()));
                })
                .list();
    }

    static RuleText text(ResultSet row) throws SQLException {
        return new RuleText(
                row.getString("situation"),
                row.getString("act"),
                row.getString("act_limit"),
                row.getString("not_when"),
                row.getString("wording"));
    }

    private static Rule rule(ResultSet row, Set<String> queues, Set<String> sites, Set<Long> serves)
            throws SQLException {
        LocalDate from = day(row, "trial_from");
        LocalDate to = day(row, "trial_to");
        return new Rule(
                row.getLong("id"),
                row.getLong("revision"),
                State.valueOf(row.getString("state")),
                text(row),
                queues,
                new Place(row.getObject("chapter", Long.class), serves),
                day(row, "comment_until"),
                from == null || to == null ? null : new Trial(sites, from, to, row.getString("trial_measure")),
                day(row, "in_force_from"),
                day(row, "withdrawn_from"),
                day(row, "verified_until"),
                row.getString("verifier"),
                row.getObject("superseded_by", Long.class),
                row.getObject("proposal", Long.class),
                Utc.instant(row, "written_at"),
                row.getString("written_by"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
