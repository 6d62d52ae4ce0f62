package dev.floorseat.people.licence;

import dev.floorseat.database.Utc;
import dev.floorseat.people.licence.WantedQuestion.WantedOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes courses. */
@Component
class CourseWriting {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CourseWriting(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A new course, without a version. */
    long add() {
        return inserted(jdbc.sql("insert into people_course (withdrawn) values (false)"));
    }

    /** Counts a change; false if somebody else was faster. */
    boolean counted(long course, long lock, boolean withdrawn) {
        return jdbc.sql("""
                                update people_course set version = version + 1, withdrawn = :withdrawn
                                 where id = :id and version = :lock
                                """)
                        .param("withdrawn", withdrawn)
                        .param("id", course)
                        .param("lock", lock)
                        .update()
                == 1;
    }

    /** A new version, still to be published. */
    long insert(long course, int number, WantedCourse wanted) {
        long version =
                inserted(filled(wanted, jdbc.sql("""
                        insert into people_course_version
                          (course_id, number, kind, language, title, text, link, months, pass_percent, attempts, within_days)
                        values (:course, :number, :kind, :language, :title, :text, :link, :months, :pass, :attempts, :days)
                        """)).param("course", course).param("number", number));
        questions(version, wanted.questions());
        return version;
    }

    /** Rewrites a version that nobody has seen yet. */
    void rewrite(long version, WantedCourse wanted) {
        filled(wanted, jdbc.sql("""
                        update people_course_version
                           set kind = :kind, language = :language, title = :title, text = :text, link = :link, months = :months,
                               pass_percent = :pass, attempts = :attempts, within_days = :days
                         where id = :version and published_at is null
                        """)).param("version", version).update();
        jdbc.sql("delete from people_course_question where version_id = :version")
                .param("version", version)
                .update();
        questions(version, wanted.questions());
    }

    void publish(long version, Instant at) {
        jdbc.sql("update people_course_version set published_at = :at where id = :version and published_at is null")
                .param("at", Utc.column(at))
                .param("version", version)
                .update();
    }

    private static JdbcClient.StatementSpec filled(WantedCourse wanted, JdbcClient.StatementSpec statement) {
        return statement
                .param("kind", Objects.requireNonNull(wanted.kind()).name())
                .param("language", wanted.language().getLanguage())
                .param("title", wanted.title())
                .param("text", orNull(wanted.text()))
                .param("link", orNull(wanted.link()))
                .param("months", wanted.months())
                .param("pass", wanted.passPercent())
                .param("attempts", wanted.attempts())
                .param("days", wanted.withinDays());
    }

    private void questions(long version, List<WantedQuestion> questions) {
        List<Object[]> rows = new ArrayList<>();
        for (WantedQuestion question : questions) {
            rows.add(new Object[] {version, rows.size(), question.text()});
        }
        batches.batchUpdate("insert into people_course_question (version_id, place, text) values (?, ?, ?)", rows);
        Map<Integer, Long> ids = new HashMap<>();
        jdbc.sql("select id, place from people_course_question where version_id = :version")
                .param("version", version)
                .query(row -> {
                    ids.put(row.getInt("place"), row.getLong("id"));
                });
        List<Object[]> options = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            Object question = Objects.requireNonNull(ids.get(place));
            int at = 0;
            for (WantedOption option : questions.get(place).options()) {
                options.add(new Object[] {question, at++, option.text(), option.correct(), option.reason()});
            }
        }
        batches.batchUpdate(
                "insert into people_course_option (question_id, place, text, correct, reason) values (?, ?, ?, ?, ?)",
                options);
    }

    private static long inserted(JdbcClient.StatementSpec insert) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        insert.update(keys);
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
