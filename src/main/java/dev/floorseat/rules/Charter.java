package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The charter: what all rules are for, one statement of intent each. Who may write is for the caller to know. */
@Component
@Transactional
public class Charter {

    /** Longest statement, in characters. */
    public static final int LONGEST_STATEMENT = 200;

    private final Approvals approvals;
    private final Guarded guard;
    private final JdbcClient jdbc;
    private final Clock clock;

    Charter(Approvals approvals, Guarded guard, JdbcClient jdbc, Clock clock) {
        this.approvals = approvals;
        this.guard = guard;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All statements, withdrawn or not, the oldest first. */
    @Transactional(readOnly = true)
    public List<CharterStatement> all() {
        return jdbc.sql("select * from rules_charter order by id")
                .query((row, index) -> new CharterStatement(
                        row.getLong("id"),
                        row.getLong("revision"),
                        row.getString("statement"),
                        row.getString("approved_by"),
                        row.getObject("replaces", Long.class),
                        row.getBoolean("withdrawn"),
                        Utc.instant(row, "written_at"),
                        row.getString("written_by")))
                .list();
    }

    /**
     * Adds a statement, which waits for somebody else to put it in force.
     *
     * @return its number
     * @throws Refusal if it is empty or too long, or the guard finds personal data
     */
    public long add(String statement, String by) {
        return insert(statement, null, by);
    }

    /**
     * Takes over a statement people work by already.
     *
     * @return its number
     */
    public long takeOver(String statement, String by) {
        long number = insert(statement, null, by);
        approvals.takenOver(Approvals.Of.CHARTER, number, by);
        return number;
    }

    /**
     * Rewrites a statement that waits; of one that is in force, writes another that will take its place.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile, is empty or too long, or the guard finds personal data
     */
    public void change(long number, long revision, String statement, String by) {
        String stated = stated(statement);
        int rewritten = jdbc.sql("""
                        update rules_charter
                        set statement = ?, written_at = ?, written_by = ?, revision = revision + 1
                        where id = ? and revision = ? and approved_by is null
                        """)
                .params(stated, Utc.column(clock.instant()), by, number, revision)
                .update();
        if (rewritten == 0) {
            taken(jdbc.sql("update rules_charter set revision = revision + 1 where id = ? and revision = ?")
                    .params(number, revision)
                    .update());
            insert(stated, number, by);
        }
    }

    /**
     * Puts a statement in force.
     *
     * @param revision the revision the reader saw
     * @throws Refusal if it changed meanwhile, does not wait, or its writer asks
     */
    public void approve(long number, long revision, String by) {
        approvals.approve(Approvals.Of.CHARTER, number, revision, by);
    }

    private long insert(String statement, @Nullable Long replaces, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into rules_charter (statement, replaces, written_at, written_by) values (:statement, :replaces, :at, :by)")
                .param("statement", stated(statement))
                .param("replaces", replaces)
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Takes a statement out, or back in.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile
     */
    public void withdraw(long number, long revision, boolean withdrawn) {
        taken(jdbc.sql("update rules_charter set withdrawn = ?, revision = revision + 1 where id = ? and revision = ?")
                .params(withdrawn, number, revision)
                .update());
    }

    private static void taken(int rows) {
        if (rows == 0) {
            throw Refusal.conflict("rules.changed");
        }
    }

    private String stated(String typed) {
        String statement = RuleText.tidy(typed);
        if (statement.isEmpty()) {
            throw refused("/statement", "rules.missing");
        }
        if (statement.length() > LONGEST_STATEMENT) {
            throw refused("/statement", "rules.too-long", statement.length(), LONGEST_STATEMENT);
        }
        guard.admit(Map.of("/statement", statement));
        return statement;
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "rules.not-saved");
    }
}
