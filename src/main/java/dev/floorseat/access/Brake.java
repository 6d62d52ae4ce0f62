package dev.floorseat.access;

import dev.floorseat.database.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows down guessing: from the fifth failure for one account name, or the twentieth from one address, every further one locks it for a
 * minute. In the database, so that several instances count together. Names that do not exist are counted too: the brake tells nobody
 * which do.
 */
@Repository
class Brake {

    private static final Duration LOCK = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    /** Something failures are counted for, and how many it may have. */
    record Subject(String name, int limit) {
        static Subject account(String username) {
            return new Subject("account " + cut(username), 5);
        }

        /** Twenty, because a whole office may sit behind one address. */
        static Subject address(String address) {
            return new Subject("address " + cut(address), 20);
        }

        private static String cut(String text) {
            return text.substring(0, Math.min(text.length(), 100));
        }
    }

    private final JdbcClient sql;

    Brake(JdbcClient sql) {
        this.sql = sql;
    }

    /** How long the longest lock of these still holds. */
    Optional<Duration> wait(List<Subject> subjects, Instant now) {
        return sql
                .sql("select locked_until from access_brake where subject in (:names) and locked_until > :now")
                .param("names", subjects.stream().map(Subject::name).toList())
                .param("now", Utc.column(now))
                .query((row, number) -> Utc.instant(row, "locked_until"))
                .list()
                .stream()
                .max(Instant::compareTo)
                .map(until -> Duration.between(now, until));
    }

    /** Counts a failure; sweeps out what nobody remembers. */
    void failed(Subject subject, Instant now) {
        sql.sql("delete from access_brake where last_failure_at < ?")
                .param(Utc.column(now.minus(MEMORY)))
                .update();
        // The assignments run from left to right: the second one sees the new count.
        sql.sql("""
                        insert into access_brake (subject, failures, last_failure_at) values (:subject, 1, :now)
                        on duplicate key update failures = failures + 1, last_failure_at = :now,
                          locked_until = case when failures >= :limit then :until else locked_until end
                        """)
                .param("subject", subject.name())
                .param("now", Utc.column(now))
                .param("limit", subject.limit())
                .param("until", Utc.column(now.plus(LOCK)))
                .update();
    }

    /** Forgets the failures, once the right password has come. */
    void release(Subject subject) {
        sql.sql("delete from access_brake where subject = ?")
                .param(subject.name())
                .update();
    }
}
