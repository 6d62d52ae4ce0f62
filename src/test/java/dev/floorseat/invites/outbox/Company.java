package dev.floorseat.invites.outbox;

import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.VisitLength;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A little company of its own for each test: an executive, two mentors, and visits as rows. */
public final class Company {

    /** A mark that only this company's names carry. */
    public final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** An executive who reads German. */
    public final PersonId erika;

    /** A mentor who reads English. */
    public final PersonId jana;

    /** A mentor who reads German. */
    public final PersonId omar;

    private final People people;
    private final JdbcClient jdbc;
    private final long rotation;

    /** Enrols them. */
    public Company(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
        people.enrol(
                List.of(entry("erika", Locale.GERMAN), entry("jana", Locale.ENGLISH), entry("omar", Locale.GERMAN)));
        erika = people.byExternalId("erika-" + mark).orElseThrow().id();
        jana = people.byExternalId("jana-" + mark).orElseThrow().id();
        omar = people.byExternalId("omar-" + mark).orElseThrow().id();
        jdbc.sql("insert into rotation_programme (name, quota) values (?, 4)")
                .param(mark)
                .update();
        jdbc.sql("""
                insert into rotation_rotation (name, programme, first_day, last_day, publish_from, profile, reserved_seats,
                  hosting_share_percent, rest_minutes, recovery_minutes, earliest, latest, version)
                select ?, id, '2026-12-01', '2027-12-31', '2026-12-01', 'default', 1, 20, 600, 60, '06:00', '22:00', 0
                from rotation_programme where name = ?
                """).params(mark, mark).update();
        rotation = jdbc.sql("select id from rotation_rotation where name = ?")
                .param(mark)
                .query(Long.class)
                .single();
    }

    /** Somebody has another address from now on. */
    public void gives(String name, String address) {
        people.enrol(List.of(entry(name, address, Locale.GERMAN)));
    }

    private PersonEntry entry(String name, Locale language) {
        return entry(name, name + "-" + mark + "@company.example", language);
    }

    private PersonEntry entry(String name, String address, Locale language) {
        return new PersonEntry(name + "-" + mark, name + " " + mark, address, language, null, Set.of("de"), null, null);
    }

    /** A visit that exists. */
    public VisitId visit() {
        jdbc.sql("""
                insert into rotation_visit (rotation, executive, length, stage, priority, pinned, version)
                values (?, ?, 'HALF', 'LISTEN', 5, false, 0)
                """).params(rotation, erika.value()).update();
        return new VisitId(jdbc.sql("select max(id) from rotation_visit where rotation = ?")
                .param(rotation)
                .query(Long.class)
                .single());
    }

    /** Erika beside Jana in Leipzig for four hours. */
    public Appointment morning(VisitId visit, String from) {
        return with(visit, jana, from, "Rechnungen");
    }

    /** Erika beside somebody in Leipzig for four hours. */
    public Appointment with(VisitId visit, PersonId mentor, String from, String queue) {
        Instant begin = Instant.parse(from);
        return new Appointment(
                visit,
                erika,
                mentor,
                "leipzig",
                "Leipzig",
                ZoneId.of("Europe/Berlin"),
                queue,
                queue,
                VisitLength.HALF,
                Stage.LISTEN,
                begin,
                begin.plusSeconds(14_400));
    }

    /** The messages to these people, oldest first. */
    public List<OutboxEntry> mail(Outbox outbox) {
        List<OutboxEntry> newestFirst = outbox.list(new Outbox.Filter(null, mark), 0, 1_000);
        return newestFirst.stream()
                .sorted(java.util.Comparator.comparingLong(OutboxEntry::id))
                .toList();
    }
}
