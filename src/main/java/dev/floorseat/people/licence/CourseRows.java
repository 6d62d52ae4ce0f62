package dev.floorseat.people.licence;

import dev.floorseat.database.Utc;
import dev.floorseat.people.LicenceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads courses. */
@Component
class CourseRows {

    private static final String THAT_MATTER = """
            select v.* from people_course_version v
             where (v.published_at is null
                    or v.number = (select max(p.number) from people_course_version p
                                    where p.course_id = v.course_id and p.published_at is not null))
            """;

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(long id, long lock, boolean withdrawn) {}

    /** By title. */
    List<Course> all() {
        List<Head> heads =
                jdbc.sql("select * from people_course").query(CourseRows::head).list();
        return courses(heads, versions(jdbc.sql(THAT_MATTER)));
    }

    List<Course> byId(long id) {
        List<Head> heads = jdbc.sql("select * from people_course where id = :id")
                .param("id", id)
                .query(CourseRows::head)
                .list();
        return courses(
                heads, versions(jdbc.sql(THAT_MATTER + " and v.course_id = :id").param("id", id)));
    }

    /** Versions by number; unknown numbers are left out. */
    Map<Long, CourseVersion> versions(Collection<Long> ids) {
        Map<Long, CourseVersion> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            versions(jdbc.sql("select v.* from people_course_version v where v.id in (:ids)")
                            .param("ids", ids))
                    .forEach(version -> found.put(version.id(), version));
        }
        return found;
    }

    private static List<Course> courses(List<Head> heads, List<CourseVersion> versions) {
        return heads.stream()
                .map(head -> new Course(
                        head.id(), head.lock(), head.withdrawn(), of(head, versions, true), of(head, versions, false)))
                .sorted(Comparator.comparing((Course course) -> course.newest().title(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(Course::id))
                .toList();
    }

    private static @Nullable CourseVersion of(Head head, List<CourseVersion> versions, boolean published) {
        return versions.stream()
                .filter(version -> version.course() == head.id() && (version.publishedAt() != null) == published)
                .findFirst()
                .orElse(null);
    }

    private List<CourseVersion> versions(JdbcClient.StatementSpec asked) {
        List<CourseVersion> bare = asked.query(CourseRows::version).list();
        Map<Long, List<Question>> questions =
                questions(bare.stream().map(CourseVersion::id).toList());
        return bare.stream()
                .map(version -> with(questions.getOrDefault(version.id(), List.of()), version))
                .toList();
    }

    /** The questions of versions, by version, all in one go. */
    private Map<Long, List<Question>> questions(List<Long> versions) {
        Map<Long, Map<Long, Question>> found = new LinkedHashMap<>();
        if (!versions.isEmpty()) {
            jdbc.sql("""
                            select q.version_id, q.id as question, q.text as asked, o.id, o.text, o.correct, o.reason
                              from people_course_question q left join people_course_option o on o.question_id = q.id
                             where q.version_id in (:versions) order by q.version_id, q.place, o.place
                            """).param("versions", versions).query(row -> {
                found.computeIfAbsent(row.getLong("version_id"), version -> new LinkedHashMap<>())
                        .merge(row.getLong("question"), question(row), CourseRows::joined);
            });
        }
        Map<Long, List<Question>> lists = new LinkedHashMap<>();
        found.forEach((version, questions) -> lists.put(version, List.copyOf(questions.values())));
        return lists;
    }

    private static Question joined(Question begun, Question next) {
        List<Option> options = new ArrayList<>(begun.options());
        options.addAll(next.options());
        return new Question(begun.id(), begun.text(), options);
    }

    private static Question question(ResultSet row) throws SQLException {
        String text = row.getString("text");
        List<Option> options = text == null
                ? List.of()
                : List.of(new Option(row.getLong("id"), text, row.getBoolean("correct"), row.getString("reason")));
        return new Question(row.getLong("question"), row.getString("asked"), options);
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(row.getLong("id"), row.getLong("version"), row.getBoolean("withdrawn"));
    }

    private static CourseVersion version(ResultSet row, int index) throws SQLException {
        return new CourseVersion(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getInt("number"),
                LicenceKind.valueOf(row.getString("kind")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("title"),
                row.getString("text"),
                row.getString("link"),
                row.getInt("months"),
                row.getInt("pass_percent"),
                row.getInt("attempts"),
                row.getInt("within_days"),
                List.of(),
                Utc.instantOrNull(row, "published_at"));
    }

    private static CourseVersion with(List<Question> questions, CourseVersion bare) {
        return new CourseVersion(
                bare.id(),
                bare.course(),
                bare.number(),
                bare.kind(),
                bare.language(),
                bare.title(),
                bare.text(),
                bare.link(),
                bare.months(),
                bare.passPercent(),
                bare.attempts(),
                bare.withinDays(),
                questions,
                bare.publishedAt());
    }
}
