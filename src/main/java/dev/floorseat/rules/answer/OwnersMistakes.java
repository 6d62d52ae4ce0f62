package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What owners have been written about mistakes in their directives. */
@Repository
@Transactional
class OwnersMistakes {

    private static final String OPEN = """
              from rules_mistake m left join rules_answer a on a.id = m.answer
             where (m.answer is null or (a.kind = 'CHANGE' and a.announced_at is null))
            """;

    private final JdbcClient jdbc;

    OwnersMistakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The directives with open mistakes of which their owners know nothing, and when the first of these is due. */
    Map<Long, LocalDate> untold() {
        return byDirective("select m.directive, min(m.due) as due" + OPEN + " and m.told_at is null group by m.directive");
    }

    /** The directives with open mistakes that are due by a day and of which their owners were not reminded. */
    Map<Long, LocalDate> dueBy(LocalDate day) {
        Map<Long, LocalDate> all = byDirective("select m.directive, min(m.due) as due" + OPEN
                + " and m.told_at is not null and m.reminded_at is null group by m.directive");
        all.values().removeIf(due -> due.isAfter(day));
        return all;
    }

    void told(long directive, Instant now) {
        jdbc.sql("update rules_mistake set told_at = ? where directive = ? and told_at is null")
                .params(Utc.column(now), directive)
                .update();
    }

    void reminded(long directive, Instant now) {
        jdbc.sql("update rules_mistake set reminded_at = ? where directive = ? and reminded_at is null")
                .params(Utc.column(now), directive)
                .update();
    }

    private Map<Long, LocalDate> byDirective(String sql) {
        Map<Long, LocalDate> due = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            due.put(row.getLong("directive"), row.getObject("due", LocalDate.class));
        });
        return due;
    }
}
