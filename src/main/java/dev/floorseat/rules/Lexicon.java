package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Refusal;
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

/** The lexicon: wanted phrases, each with the one it replaces. Who may write is for the caller to know. */
@Component
@Transactional
public class Lexicon {

    private final Scopes scopes;
    private final Approvals approvals;
    private final Guarded guard;
    private final JdbcClient jdbc;
    private final Clock clock;

    Lexicon(Scopes scopes, Approvals approvals, Guarded guard, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.approvals = approvals;
        this.guard = guard;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All entries, in force or not, by the wanted phrase. */
    @Transactional(readOnly = true)
    public List<LexiconEntry> all() {
        return jdbc.sql("select * from rules_lexicon order by say, id")
                .query(entry(scopes.all(Scopes.Of.ENTRY)))
                .list();
    }

    /** The entry of that number. */
    @Transactional(readOnly = true)
    public Optional<LexiconEntry> entry(long number) {
        return jdbc.sql("select * from rules_lexicon where id = ?")
                .param(number)
                .query(entry(scopes.all(Scopes.Of.ENTRY)))
                .optional();
    }

    /**
     * Writes an entry, which is commented on and waits for somebody else to put it in force.
     *
     * @param queues external ids; empty: all
     * @param until last day of comments; null: as long as rules are commented on
     * @return the entry's number
     * @throws Refusal if that day will not do, or the guard finds personal data
     */
    public long add(LexiconText text, Set<String> queues, @Nullable LocalDate until, String by) {
        return insert(text, queues, approvals.until(until), null, by);
    }

    /**
     * Takes over an entry by which the floor speaks already.
     *
     * @param queues external ids; empty: all
     * @return the entry's number
     */
    public long takeOver(LexiconText text, Set<String> queues, String by) {
        long number = insert(text, queues, null, null, by);
        approvals.takenOver(Matter.entry(number), by);
        return number;
    }

    /**
     * Rewrites an entry that waits; of one that is in force, writes another that will take its place.
     *
     * @param revision the revision the writer saw
     * @param until last day of comments; null: of one that waits as it was, of another as long as rules are commented on
     * @throws Refusal if it changed meanwhile, that day will not do, or the guard finds personal data
     */
    public void change(
            long number, long revision, LexiconText text, Set<String> queues, @Nullable LocalDate until, String by) {
        Review known = seen(number, revision).review();
        if (known.approvedBy() != null) {
            insert(text, queues, approvals.until(until), number, by);
            return;
        }
        guard.admit(text.typed());
        set("update rules_lexicon set ", text, approvals.until(until, known.commentUntil()), by, " where id = :id")
                .param("id", number)
                .update();
        scopes.write(Scopes.Of.ENTRY, number, queues);
    }

    private long insert(
            LexiconText text, Set<String> queues, @Nullable LocalDate until, @Nullable Long replaces, String by) {
        guard.admit(text.typed());
        KeyHolder key = new GeneratedKeyHolder();
        set("insert into rules_lexicon set replaces = :replaces, ", text, until, by, "")
                .param("replaces", replaces)
                .update(key, "id");
        long number = Objects.requireNonNull(key.getKey()).longValue();
        scopes.write(Scopes.Of.ENTRY, number, queues);
        return number;
    }

    /**
     * Takes an entry out, or back in.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile, or something in force has its place
     */
    public void withdraw(long number, long revision, boolean withdrawn) {
        seen(number, revision);
        if (!withdrawn) {
            approvals.back(Matter.entry(number));
        }
        jdbc.sql("update rules_lexicon set withdrawn = ? where id = ?")
                .params(withdrawn, number)
                .update();
    }

    /** Takes the revision, so that nobody else has it. */
    private LexiconEntry seen(long number, long revision) {
        LexiconEntry known =
                entry(number).orElseThrow(() -> Refusal.notFound("rules.no-such-entry", Long.toString(number)));
        int taken = jdbc.sql("update rules_lexicon set revision = revision + 1 where id = ? and revision = ?")
                .params(number, revision)
                .update();
        if (taken == 0) {
            throw Refusal.conflict("rules.changed");
        }
        return known;
    }

    private JdbcClient.StatementSpec set(
            String before, LexiconText text, @Nullable LocalDate until, String by, String after) {
        return jdbc.sql(before
                        + "kind = :kind, say = :say, instead_of = :insteadOf, reason = :reason, from_day = :from, to_day = :to,"
                        + " comment_until = :until, written_at = :at, written_by = :by" + after)
                .param("kind", text.kind().name())
                .param("say", text.say())
                .param("insteadOf", text.insteadOf())
                .param("reason", text.reason())
                .param("from", text.from())
                .param("to", text.to())
                .param("until", until)
                .param("at", Utc.column(clock.instant()))
                .param("by", by);
    }

    private static RowMapper<LexiconEntry> entry(Map<Long, Set<String>> queues) {
        return (row, index) -> {
            long id = row.getLong("id");
            return new LexiconEntry(
                    id,
                    row.getLong("revision"),
                    new LexiconText(
                            LexiconKind.valueOf(row.getString("kind")),
                            row.getString("say"),
                            row.getString("instead_of"),
                            row.getString("reason"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class)),
                    queues.getOrDefault(id, Set.of()),
                    Review.of(row));
        };
    }
}
