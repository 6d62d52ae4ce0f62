package dev.floorseat.people.licence;

import dev.floorseat.database.Utc;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads and writes attempts, always by person: nothing here can be asked about somebody else, or about all. */
@Component
class AttemptRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CourseRows courses;

    AttemptRows(JdbcClient jdbc, JdbcTemplate batches, CourseRows courses) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.courses = courses;
    }

    private record Row(long id, long version, int right, int score, boolean passed, Instant at) {}

    /** Lets one transaction at a time hand in for a person: two must not share the last attempt. */
    void oneAtATime(PersonId person) {
        jdbc.sql("select id from people_person where id = :person for update")
                .param("person", person.value())
                .query(Long.class)
                .list();
    }

    /** When a person handed in quizzes that lead to one kind of licence. */
    List<Instant> moments(PersonId person, LicenceKind kind) {
        return jdbc.sql("""
                        select a.at from people_attempt a join people_course_version v on v.id = a.version_id
                         where a.person_id = :person and v.kind = :kind
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .query((row, index) -> Utc.instant(row, "at"))
                .list();
    }

    Optional<Attempt> attempt(PersonId person, long id) {
        return jdbc.sql("select * from people_attempt where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id)
                .query(AttemptRows::row)
                .optional()
                .map(row -> whole(person, row));
    }

    Optional<Attempt> sat(PersonId person, String sitting) {
        return jdbc.sql("select * from people_attempt where person_id = :person and sitting = :sitting")
                .param("person", person.value())
                .param("sitting", sitting)
                .query(AttemptRows::row)
                .optional()
                .map(row -> whole(person, row));
    }

    /** The number of the new row. */
    long add(Attempt attempt, String sitting) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into people_attempt (person_id, version_id, sitting, right_count, score, passed, at)
                        values (:person, :version, :sitting, :right, :score, :passed, :at)
                        """)
                .param("person", attempt.person().value())
                .param("version", attempt.course().id())
                .param("sitting", sitting)
                .param("right", attempt.right())
                .param("score", attempt.score())
                .param("passed", attempt.passed())
                .param("at", Utc.column(attempt.at()))
                .update(keys);
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        batches.batchUpdate(
                "insert into people_attempt_choice (attempt_id, option_id) values (?, ?)",
                attempt.chosen().stream()
                        .map(option -> new Object[] {id, option})
                        .toList());
        return id;
    }

    private Attempt whole(PersonId person, Row row) {
        Set<Long> chosen = new HashSet<>(jdbc.sql("select option_id from people_attempt_choice where attempt_id = :id")
                .param("id", row.id())
                .query(Long.class)
                .list());
        CourseVersion course =
                Objects.requireNonNull(courses.versions(List.of(row.version())).get(row.version()));
        return new Attempt(row.id(), person, course, chosen, row.right(), row.score(), row.passed(), row.at());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("version_id"),
                row.getInt("right_count"),
                row.getInt("score"),
                row.getBoolean("passed"),
                Utc.instant(row, "at"));
    }
}
