package dev.floorseat.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes persons as the directory names them. */
@Component
class Enrolment {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    Enrolment(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Collection<PersonEntry> entries) {
        persons(entries);
        Map<String, Long> ids = ids();
        managers(entries, ids);
        languages(entries, ids);
        executives(entries, ids);
        mentors(entries, ids);
    }

    /** Managers come last: a person may be enrolled before the manager in the same batch. */
    private void persons(Collection<PersonEntry> entries) {
        jdbc.batchUpdate("""
                INSERT INTO people_person (external_id, name, email, language) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE name = VALUES(name), email = VALUES(email), language = VALUES(language)
                """, entries, BATCH, (statement, entry) -> {
            statement.setString(1, entry.externalId());
            statement.setString(2, entry.name());
            statement.setString(3, entry.email());
            statement.setString(4, entry.language().getLanguage());
        });
    }

    private Map<String, Long> ids() {
        Map<String, Long> ids = new HashMap<>();
        jdbc.query("SELECT external_id, id FROM people_person", row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }

    private void managers(Collection<PersonEntry> entries, Map<String, Long> ids) {
        List<Object[]> rows = new ArrayList<>();
        for (PersonEntry entry : entries) {
            @Nullable String manager = entry.manager();
            rows.add(new @Nullable Object[] {manager == null ? null : id(ids, manager), id(ids, entry.externalId())});
        }
        jdbc.batchUpdate("UPDATE people_person SET manager_id = ? WHERE id = ?", rows);
    }

    private void languages(Collection<PersonEntry> entries, Map<String, Long> ids) {
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> languages = new ArrayList<>();
        for (PersonEntry entry : entries) {
            Object id = id(ids, entry.externalId());
            persons.add(new Object[] {id});
            entry.languages().forEach(language -> languages.add(new Object[] {id, language}));
        }
        jdbc.batchUpdate("DELETE FROM people_language WHERE person_id = ?", persons);
        jdbc.batchUpdate("INSERT INTO people_language (person_id, language) VALUES (?, ?)", languages);
    }

    private void executives(Collection<PersonEntry> entries, Map<String, Long> ids) {
        List<Object[]> former = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (PersonEntry entry : entries) {
            Object id = id(ids, entry.externalId());
            PersonEntry.@Nullable ExecutiveTerms terms = entry.executive();
            if (terms == null) {
                former.add(new Object[] {id});
            } else {
                @Nullable Licence licence = terms.licence();
                rows.add(new @Nullable Object[] {
                    id,
                    terms.homeSite(),
                    licence == null ? null : licence.from(),
                    licence == null ? null : licence.to(),
                    terms.since(),
                    terms.balance()
                });
            }
        }
        jdbc.batchUpdate("DELETE FROM people_executive WHERE person_id = ?", former);
        jdbc.batchUpdate("""
                INSERT INTO people_executive (person_id, home_site, licence_from, licence_to, since, balance)
                VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE home_site = VALUES(home_site), licence_from = VALUES(licence_from),
                  licence_to = VALUES(licence_to), since = VALUES(since), balance = VALUES(balance)
                """, rows);
    }

    private void mentors(Collection<PersonEntry> entries, Map<String, Long> ids) {
        List<Object[]> former = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (PersonEntry entry : entries) {
            Object id = id(ids, entry.externalId());
            PersonEntry.@Nullable MentorTerms terms = entry.mentor();
            if (terms == null) {
                former.add(new Object[] {id});
            } else {
                @Nullable Licence licence = terms.licence();
                rows.add(new @Nullable Object[] {
                    id,
                    terms.optedIn(),
                    licence == null ? null : licence.from(),
                    licence == null ? null : licence.to(),
                    terms.weekCap()
                });
            }
        }
        jdbc.batchUpdate("DELETE FROM people_mentor WHERE person_id = ?", former);
        jdbc.batchUpdate("""
                INSERT INTO people_mentor (person_id, opted_in, licence_from, licence_to, week_cap) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE licence_from = VALUES(licence_from), licence_to = VALUES(licence_to),
                  opted_in = CASE WHEN own_word THEN opted_in ELSE VALUES(opted_in) END,
                  week_cap = CASE WHEN own_word THEN week_cap ELSE VALUES(week_cap) END
                """, rows);
    }

    private static Object id(Map<String, Long> ids, String externalId) {
        @Nullable Long id = ids.get(externalId);
        if (id == null) {
            throw new IllegalArgumentException("nobody is called " + externalId);
        }
        return id;
    }
}
