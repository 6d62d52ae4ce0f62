package dev.floorseat.rules.reach.digest;

import dev.floorseat.database.Utc;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To which rules something happened in a stretch of time; its begin is included, its end is not. */
@Repository
class WeekOfRules {

    private final JdbcClient jdbc;

    WeekOfRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of which a version other than the first was published. */
    Set<Long> rewritten(Instant from, Instant to) {
        return rules(
                "select rule from rules_version where number > 1 and published_at >= ? and published_at < ?", from, to);
    }

    /** About which those who would work by them were first asked. */
    Set<Long> askedAbout(Instant from, Instant to) {
        return rules(
                "select rule from rules_step where to_state = 'COMMENT' and taken_at >= ? and taken_at < ?", from, to);
    }

    /** By which people worked and that were withdrawn or superseded. */
    Set<Long> ended(Instant from, Instant to) {
        return rules("""
                select rule from rules_step
                where to_state in ('WITHDRAWN', 'SUPERSEDED') and from_state in ('IN_FORCE', 'TRIAL')
                  and taken_at >= ? and taken_at < ?
                """, from, to);
    }

    private Set<Long> rules(String sql, Instant from, Instant to) {
        return jdbc.sql(sql)
                .params(Utc.column(from), Utc.column(to))
                .query(Long.class)
                .set();
    }
}
