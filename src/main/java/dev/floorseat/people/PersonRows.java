package dev.floorseat.people;

import dev.floorseat.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads persons, executives and mentors. */
@Component
class PersonRows {

    private static final String PERSON = """
            SELECT p.id, p.external_id, p.name, p.email, p.language, p.manager_id,
                   (SELECT GROUP_CONCAT(l.language ORDER BY l.language) FROM people_language l WHERE l.person_id = p.id) AS languages
              FROM people_person p
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    PersonRows(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    List<Person> all() {
        return jdbc.sql(PERSON + " ORDER BY p.external_id")
                .query((row, n) -> person(row))
                .list();
    }

    List<Person> where(String column, Object value) {
        return jdbc.sql(PERSON + " WHERE p." + column + " = ?")
                .param(value)
                .query((row, n) -> person(row))
                .list();
    }

    /** With the licence in force. */
    List<Executive> executives() {
        return executives(certified(LicenceKind.EXECUTIVE));
    }

    private List<Executive> executives(Map<Long, List<Licence>> certified) {
        RowMapper<Executive> mapper = (row, n) -> new Executive(
                person(row),
                row.getString("home_site"),
                licence(row, certified),
                row.getObject("since", LocalDate.class),
                row.getInt("balance"));
        return jdbc.sql(PERSON.replace("p.manager_id,", "p.manager_id, e.*,")
                        + " JOIN people_executive e ON e.person_id = p.id ORDER BY p.external_id")
                .query(mapper)
                .list();
    }

    /** With the licence in force. */
    List<Mentor> mentors() {
        return mentors(certified(LicenceKind.HOST));
    }

    private List<Mentor> mentors(Map<Long, List<Licence>> certified) {
        RowMapper<Mentor> mapper = (row, n) ->
                new Mentor(person(row), row.getBoolean("opted_in"), licence(row, certified), row.getInt("week_cap"));
        return jdbc.sql(PERSON.replace("p.manager_id,", "p.manager_id, m.*,")
                        + " JOIN people_mentor m ON m.person_id = p.id ORDER BY p.external_id")
                .query(mapper)
                .list();
    }

    Set<String> mentorsByOwnWord() {
        return Set.copyOf(jdbc.sql(
                        "SELECT p.external_id FROM people_person p JOIN people_mentor m ON m.person_id = p.id WHERE m.own_word")
                .query(String.class)
                .list());
    }

    /** Everybody as the directory would name them, by external id: without certificates, of which the directory knows nothing. */
    Map<String, PersonEntry> entries() {
        Map<PersonId, Executive> executives = new HashMap<>();
        executives(Map.of())
                .forEach(executive -> executives.put(executive.person().id(), executive));
        Map<PersonId, Mentor> mentors = new HashMap<>();
        mentors(Map.of()).forEach(mentor -> mentors.put(mentor.person().id(), mentor));
        List<Person> persons = all();
        Map<PersonId, String> externalIds = new HashMap<>();
        persons.forEach(person -> externalIds.put(person.id(), person.externalId()));
        Map<String, PersonEntry> entries = new HashMap<>();
        for (Person person : persons) {
            @Nullable PersonId manager = person.manager();
            entries.put(
                    person.externalId(),
                    new PersonEntry(
                            person.externalId(),
                            person.name(),
                            person.email(),
                            person.language(),
                            manager == null ? null : externalIds.get(manager),
                            person.languages(),
                            terms(executives.get(person.id())),
                            terms(mentors.get(person.id()))));
        }
        return entries;
    }

    private static PersonEntry.@Nullable ExecutiveTerms terms(@Nullable Executive executive) {
        return executive == null
                ? null
                : new PersonEntry.ExecutiveTerms(
                        executive.homeSite(), executive.licence(), executive.since(), executive.balance());
    }

    private static PersonEntry.@Nullable MentorTerms terms(@Nullable Mentor mentor) {
        return mentor == null
                ? null
                : new PersonEntry.MentorTerms(mentor.optedIn(), mentor.licence(), mentor.weekCap());
    }

    /** What certificates grant, by the person's number. */
    private Map<Long, List<Licence>> certified(LicenceKind kind) {
        Map<Long, List<Licence>> certified = new HashMap<>();
        jdbc.sql("SELECT person_id, valid_from, valid_to FROM people_certificate WHERE kind = ?")
                .param(kind.name())
                .query(row -> {
                    certified
                            .computeIfAbsent(row.getLong("person_id"), person -> new ArrayList<>())
                            .add(new Licence(
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)));
                });
        return certified;
    }

    private @Nullable Licence licence(ResultSet row, Map<Long, List<Licence>> certified) throws SQLException {
        List<Licence> granted = new ArrayList<>(certified.getOrDefault(row.getLong("id"), List.of()));
        @Nullable LocalDate from = row.getObject("licence_from", LocalDate.class);
        @Nullable LocalDate to = row.getObject("licence_to", LocalDate.class);
        if (from != null && to != null) {
            granted.add(new Licence(from, to));
        }
        return Licence.inForce(granted, dates.today());
    }

    private static Person person(ResultSet row) throws SQLException {
        long manager = row.getLong("manager_id");
        @Nullable PersonId managerId = row.wasNull() ? null : new PersonId(manager);
        @Nullable String languages = row.getString("languages");
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")),
                managerId,
                languages == null ? Set.of() : new TreeSet<>(List.of(languages.split(","))));
    }
}
