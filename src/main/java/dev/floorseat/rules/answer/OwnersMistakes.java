package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What owners have been written about mistakes in their directives. */
@Repository
@Transactional
class OwnersMistakes {

    private static final String OPEN =
            "select m.directive, m.note, m.due from rules_mistake m left join rules_answer a on a.id = m.answer where "
                    + AnswerRows.OPEN;

    private static final String ORDER = " order by m.directive, m.due, m.note";

    private final JdbcClient jdbc;

    OwnersMistakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an owner is to be written about.
     *
     * @param due when the first of the mistakes is due
     * @param notes the numbers of the mistakes: what comes while the mail is written is not among them
     */
    record Waiting(long directive, LocalDate due, List<Long> notes) {}

    /** The directives with open mistakes of which their owners know nothing. */
    List<Waiting> untold() {
        return byDirective(jdbc.sql(OPEN + " and m.told_at is null" + ORDER));
    }

    /** The directives with open mistakes that are due by a day and of which their owners were not reminded. */
    List<Waiting> dueBy(LocalDate day) {
        return byDirective(
                jdbc.sql(OPEN + " and m.told_at is not null and m.reminded_at is null and m.due <= ?" + ORDER)
                        .param(day));
    }

    void told(Collection<Long> notes, Instant now) {
        set("told_at", notes, now);
    }

    void reminded(Collection<Long> notes, Instant now) {
        set("reminded_at", notes, now);
    }

    private void set(String column, Collection<Long> notes, Instant now) {
        jdbc.sql("update rules_mistake set " + column + " = :now where note in (:notes)")
                .param("now", Utc.column(now))
                .param("notes", notes)
                .update();
    }

    private static List<Waiting> byDirective(JdbcClient.StatementSpec sql) {
        Map<Long, Waiting> waiting = new LinkedHashMap<>();
        sql.query(row -> {
            LocalDate due = row.getObject("due", LocalDate.class);
            waiting.computeIfAbsent(
                            row.getLong("directive"), directive -> new Waiting(directive, due, new ArrayList<>()))
                    .notes()
                    .add(row.getLong("note"));
        });
        return List.copyOf(waiting.values());
    }
}
