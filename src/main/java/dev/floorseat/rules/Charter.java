package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    Charter(JdbcClient jdbc, Clock clock) {
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
                        row.getBoolean("withdrawn"),
                        Utc.instant(row, "written_at"),
                        row.getString("written_by")))
                .list();
    }

    /**
     * Adds a statement.
     *
     * @return its number
     * @throws Refusal if it is empty or too long
     */
    public long add(String statement, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into rules_charter (statement, written_at, written_by) values (?, ?, ?)")
                .params(stated(statement), Utc.column(clock.instant()), by)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Rewrites a statement.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile, is empty or too long
     */
    public void change(long number, long revision, String statement, String by) {
        taken(jdbc.sql("""
                        update rules_charter
                        set statement = ?, written_at = ?, written_by = ?, revision = revision + 1
                        where id = ? and revision = ?
                        """)
                .params(stated(statement), Utc.column(clock.instant()), by, number, revision)
                .update());
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

    private static String stated(String typed) {
        String statement = RuleText.tidy(typed);
        if (statement.isEmpty()) {
            throw refused("/statement", "rules.missing");
        }
        if (statement.length() > LONGEST_STATEMENT) {
            throw refused("/statement", "rules.too-long", statement.length(), LONGEST_STATEMENT);
        }
        return statement;
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "rules.not-saved");
    }
}
