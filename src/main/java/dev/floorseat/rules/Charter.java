package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Guarded;
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
                .query(Charter::statement)
                .list();
    }

    /** The statement of that number. */
    @Transactional(readOnly = true)
    public Optional<CharterStatement> statement(long number) {
        return jdbc.sql("select * from rules_charter where id = ?")
                .param(number)
                .query(Charter::statement)
                .optional();
    }

    /**
     * Adds a statement, which is commented on and waits for somebody else to put it in force.
     *
     * @param until last day of comments; null: as long as rules are commented on
     * @return its number
     * @throws Refusal if it is empty or too long, that day will not do, or the guard finds personal data
     */
    public long add(String statement, @Nullable LocalDate until, String by) {
        return insert(statement, approvals.until(until), null, by);
    }

    /**
     * Takes over a statement people work by already.
     *
     * @return its number
     */
    public long takeOver(String statement, String by) {
        long number = insert(statement, null, null, by);
        approvals.takenOver(Matter.statement(number), by);
        return number;
    }

    /**
     * Rewrites a statement that waits; of one that is in force, writes another that will take its place.
     *
     * @param revision the revision the writer saw
     * @param until last day of comments; null: of one that waits as it was, of another as long as rules are commented on
     * @throws Refusal if it changed meanwhile, is empty or too long, that day will not do, or the guard finds personal data
     */
    public void change(long number, long revision, String statement, @Nullable LocalDate until, String by) {
        Review known =
                statement(number).orElseThrow(Matter.statement(number)::none).review();
        taken(jdbc.sql("update rules_charter set revision = revision + 1 where id = ? and revision = ?")
                .params(number, revision)
                .update());
        if (known.approvedBy() != null) {
            insert(statement, approvals.until(until), number, by);
            return;
        }
        jdbc.sql("""
                        update rules_charter
                        set statement = :statement, comment_until = :until, written_at = :at, written_by = :by
                        where id = :id
                        """)
                .param("statement", stated(statement))
                .param("until", approvals.until(until, known.commentUntil()))
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .param("id", number)
                .update();
    }

    private long insert(String statement, @Nullable LocalDate until, @Nullable Long replaces, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rules_charter (statement, comment_until, replaces, written_at, written_by)
                        values (:statement, :until, :replaces, :at, :by)
                        """)
                .param("statement", stated(statement))
                .param("until", until)
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
     * @throws Refusal if it changed meanwhile, or something in force has its place
     */
    public void withdraw(long number, long revision, boolean withdrawn) {
        taken(jdbc.sql("update rules_charter set withdrawn = ?, revision = revision + 1 where id = ? and revision = ?")
                .params(withdrawn, number, revision)
                .update());
        if (!withdrawn) {
            approvals.back(Matter.statement(number));
        }
    }

    private static CharterStatement statement(ResultSet row, int index) throws SQLException {
        return new CharterStatement(
                row.getLong("id"), row.getLong("revision"), row.getString("statement"), Review.of(row));
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
