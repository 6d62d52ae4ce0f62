package dev.floorseat.rules.proposal;

import dev.floorseat.database.Utc;
import dev.floorseat.insights.InsightId;
import dev.floorseat.people.PersonId;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.Scopes;
import dev.floorseat.rules.proposal.Proposal.Decision;
import dev.floorseat.rules.proposal.Proposal.State;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Proposals in the database. */
@Component
class ProposalRows {

    private static final String ALL = """
            select p.*, r.id as rule from rules_proposal p left join rules_rule r on r.proposal = p.id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalRows(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Proposal> all() {
        return read("order by p.made_at desc, p.id desc", List.of());
    }

    Optional<Proposal> one(ProposalId id) {
        return read("where p.id = ?", List.of(id.value())).stream().findFirst();
    }

    /** The insight a rule came from. */
    Optional<InsightId> origin(long rule) {
        return jdbc.sql("select p.insight from rules_rule r join rules_proposal p on p.id = r.proposal where r.id = ?")
                .param(rule)
                .query(Long.class)
                .optional()
                .map(InsightId::new);
    }

    /** The open ones, the oldest first. */
    List<Proposal> open() {
        return read("where p.state = 'OPEN' order by p.id", List.of());
    }

    /** The insights about which there ever was one. */
    List<InsightId> about() {
        return jdbc.sql("select distinct insight from rules_proposal").query(Long.class).list().stream()
                .map(InsightId::new)
                .toList();
    }

    ProposalId insert(InsightId insight, Draft draft, @Nullable String by) {
        KeyHolder key = new GeneratedKeyHolder();
        Instant now = clock.instant();
        text(jdbc.sql("""
                        insert into rules_proposal
                          (insight, open_insight, state, situation, act, act_limit, not_when, wording, made_at, made_by, written_at)
                        values (:insight, :insight, 'OPEN', :when, :act, :limit, :notWhen, :wording, :at, :by, :at)
                        """), draft.text())
                .param("insight", insight.value())
                .param("at", Utc.column(now))
                .param("by", by)
                .update(key, "id");
        ProposalId id = new ProposalId(Objects.requireNonNull(key.getKey()).longValue());
        scopes.write(Scopes.Of.PROPOSAL, id.value(), draft.queues());
        int place = 0;
        for (Hint hint : draft.hints()) {
            jdbc.sql("""
                            insert into rules_proposal_hint (proposal, place, kind, words, lift, notes)
                            values (:proposal, :place, :kind, :words, :lift, :notes)
                            """)
                    .param("proposal", id.value())
                    .param("place", ++place)
                    .param("kind", hint.kind().name())
                    .param("words", hint.words())
                    .param("lift", hint.lift())
                    .param("notes", hint.notes())
                    .update();
        }
        return id;
    }

    /**
     * Takes the revision of an open proposal, so that nobody else has it.
     *
     * @throws Refusal if there is none, it changed meanwhile, or does not stand there
     */
    Proposal seen(ProposalId id, long revision, State state) {
        Proposal known = one(id).orElseThrow(() -> Refusal.notFound("proposals.no-such", Long.toString(id.value())));
        int taken = jdbc.sql(
                        "update rules_proposal set revision = revision + 1 where id = ? and revision = ? and state = ?")
                .params(id.value(), revision, state.name())
                .update();
        if (taken == 0) {
            throw Refusal.conflict(known.state() == state ? "rules.changed" : "proposals.decided");
        }
        return known;
    }

    void write(ProposalId id, RuleText text, Set<String> queues, String by) {
        text(jdbc.sql("""
                        update rules_proposal
                        set situation = :when, act = :act, act_limit = :limit, not_when = :notWhen, wording = :wording,
                            written_at = :at, written_by = :by
                        where id = :id
                        """), text)
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .param("id", id.value())
                .update();
        scopes.write(Scopes.Of.PROPOSAL, id.value(), queues);
    }

    void wrote(ProposalId id, String account, @Nullable PersonId person) {
        jdbc.sql("""
                        insert into rules_proposal_writer (proposal, account, person) values (:proposal, :account, :person)
                        on duplicate key update person = :person
                        """)
                .param("proposal", id.value())
                .param("account", account)
                .param("person", person == null ? null : person.value())
                .update();
    }

    List<String> writers(ProposalId id) {
        return jdbc.sql("select account from rules_proposal_writer where proposal = ? order by account")
                .param(id.value())
                .query(String.class)
                .list();
    }

    boolean isWriter(ProposalId id, String account, @Nullable PersonId person) {
        return jdbc.sql("""
                        select count(*) from rules_proposal_writer
                        where proposal = :proposal and (account = :account or person = :person)
                        """)
                        .param("proposal", id.value())
                        .param("account", account)
                        .param("person", person == null ? null : person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void decide(Proposal open, State state, String by, @Nullable DeclineCode code, @Nullable String reason) {
        jdbc.sql("""
                        update rules_proposal
                        set state = :state, open_insight = null, decided_at = :at, decided_by = :by, reason_code = :code, reason = :reason
                        where id = :id
                        """)
                .param("state", state.name())
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .param("code", code == null ? null : code.name())
                .param("reason", reason)
                .param("id", open.id().value())
                .update();
    }

    void reopen(Proposal declined) {
        jdbc.sql("""
                        update rules_proposal
                        set state = 'OPEN', open_insight = insight, decided_at = null, decided_by = null, reason_code = null, reason = null
                        where id = ?
                        """).param(declined.id().value()).update();
    }

    private static JdbcClient.StatementSpec text(JdbcClient.StatementSpec statement, RuleText text) {
        return statement
                .param("when", text.when())
                .param("act", text.act())
                .param("limit", text.limit())
                .param("notWhen", text.notWhen())
                .param("wording", text.wording());
    }

    private List<Proposal> read(String which, List<?> params) {
        Map<Long, Set<String>> queues = scopes.all(Scopes.Of.PROPOSAL);
        Map<Long, List<Hint>> hints = new LinkedHashMap<>();
        jdbc.sql("select * from rules_proposal_hint order by proposal, place").query(row -> {
            hints.computeIfAbsent(row.getLong("proposal"), proposal -> new ArrayList<>())
                    .add(new Hint(
                            Hint.Kind.valueOf(row.getString("kind")),
                            row.getString("words"),
                            row.getObject("lift", Double.class),
                            row.getObject("notes", Integer.class)));
        });
        return jdbc.sql(ALL + which)
                .params(params)
                .query((row, index) -> proposal(row, queues, hints))
                .list();
    }

    private static Proposal proposal(ResultSet row, Map<Long, Set<String>> queues, Map<Long, List<Hint>> hints)
            throws SQLException {
        long id = row.getLong("id");
        return new Proposal(
                new ProposalId(id),
                row.getLong("revision"),
                new InsightId(row.getLong("insight")),
                State.valueOf(row.getString("state")),
                new RuleText(
                        row.getString("situation"),
                        row.getString("act"),
                        row.getString("act_limit"),
                        row.getString("not_when"),
                        row.getString("wording")),
                queues.getOrDefault(id, Set.of()),
                hints.getOrDefault(id, List.of()),
                Utc.instant(row, "made_at"),
                row.getString("made_by"),
                Utc.instant(row, "written_at"),
                row.getString("written_by"),
                decision(row),
                row.getObject("rule", Long.class));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        String code = row.getString("reason_code");
        return by == null
                ? null
                : new Decision(
                        Utc.instant(row, "decided_at"),
                        by,
                        code == null ? null : DeclineCode.valueOf(code),
                        row.getString("reason"));
    }
}
