package dev.floorseat.people.licence;

import dev.floorseat.database.Utc;
import dev.floorseat.people.Licence;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people may, and the certificates that say so. */
@Component
@Transactional
public class Licences {

    private static final String CERTIFICATE = """
            select c.*, v.title, v.number as version
              from people_certificate c join people_course_version v on v.id = c.version_id
            """;

    private final People people;
    private final JdbcClient jdbc;
    private final Dates dates;

    Licences(People people, JdbcClient jdbc, Dates dates) {
        this.people = people;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** How a person stands, by kind: an executive with one, a mentor with the other, who is both with both, anybody else with none. */
    @Transactional(readOnly = true)
    public List<Standing> of(PersonId person) {
        List<Standing> standings = new ArrayList<>();
        List<Certificate> certificates = certificates(person);
        people.executives().stream()
                .filter(executive -> executive.person().id().equals(person))
                .forEach(
                        executive -> standings.add(standing(LicenceKind.EXECUTIVE, executive.licence(), certificates)));
        people.mentors().stream()
                .filter(mentor -> mentor.person().id().equals(person))
                .forEach(mentor -> standings.add(standing(LicenceKind.HOST, mentor.licence(), certificates)));
        return standings;
    }

    /** A person's certificates, the newest first. */
    @Transactional(readOnly = true)
    public List<Certificate> certificates(PersonId person) {
        return jdbc.sql(CERTIFICATE + " where c.person_id = :person order by c.issued_at desc, c.id desc")
                .param("person", person.value())
                .query(Licences::certificate)
                .list();
    }

    /** A person's certificate of that number; empty also if it is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Certificate> certificate(PersonId person, String number) {
        return certificates(person).stream()
                .filter(certificate -> certificate.number().equals(number))
                .findFirst();
    }

    /**
     * Certifies that a person passed. The certificate holds from today for as long as the course says; where the licence holds already,
     * from the day after its last one.
     */
    void certify(Attempt attempt, Standing standing) {
        Licence now = standing.licence();
        LocalDate from = standing.valid() && now != null ? now.to().plusDays(1) : dates.today();
        LocalDate to = from.plusMonths(attempt.course().months()).minusDays(1);
        jdbc.sql("""
                        insert into people_certificate
                          (number, person_id, kind, valid_from, valid_to, version_id, attempt_id, issued_at)
                        values (:number, :person, :kind, :from, :to, :version, :attempt, :at)
                        """)
                .param("number", number(standing.kind()))
                .param("person", attempt.person().value())
                .param("kind", standing.kind().name())
                .param("from", from.toString())
                .param("to", to.toString())
                .param("version", attempt.course().id())
                .param("attempt", attempt.id())
                .param("at", Utc.column(attempt.at()))
                .update();
    }

    /** Says nothing about how many there are: such as "E-2027-4F0C-91B7". */
    private String number(LicenceKind kind) {
        String chance = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        return String.join(
                "-",
                kind.name().substring(0, 1),
                Integer.toString(dates.today().getYear()),
                chance.substring(0, 4),
                chance.substring(4, 8));
    }

    /** One renewal ahead is enough: what was learned for the next one would be forgotten when it begins. */
    private Standing standing(LicenceKind kind, @Nullable Licence licence, List<Certificate> certificates) {
        LocalDate today = dates.today();
        LocalDate ahead = certificates.stream()
                .filter(certificate -> certificate.kind() == kind)
                .map(certificate -> certificate.days().from())
                .filter(from -> from.isAfter(today))
                .findFirst()
                .orElse(null);
        return new Standing(kind, licence, licence != null && licence.covers(today), ahead);
    }

    private static Certificate certificate(ResultSet row, int index) throws SQLException {
        return new Certificate(
                row.getString("number"),
                new PersonId(row.getLong("person_id")),
                LicenceKind.valueOf(row.getString("kind")),
                new Licence(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("title"),
                row.getInt("version"),
                row.getLong("attempt_id"),
                Utc.instant(row, "issued_at"));
    }
}
