package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.VisitLength;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rotations with a plan in force of many visits, of 400 executives beside 400 mentors in January 2027, and nobody invited yet. */
public final class ManyVisits {

    private static final int PEOPLE = 400;
    private static final int DAYS = 20;
    private static final Instant FIRST = Instant.parse("2027-01-04T07:00:00Z");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final String mark;
    private final List<PersonId> executives;
    private final List<PersonId> mentors;
    private final List<PlanPublished> published = new ArrayList<>();

    private ManyVisits(ApplicationContext product, String mark) {
        this.jdbc = product.getBean(JdbcClient.class);
        this.batch = product.getBean(JdbcTemplate.class);
        this.mark = mark;
        Imports imports = product.getBean(Imports.class);
        bring(
                imports,
                ImportKind.SITES,
                "id,name,zone,state,opens,closes,seats\n",
                ",Leipzig,Europe/Berlin,DE-SN,06:00,22:00,4");
        bring(imports, ImportKind.QUEUES, "id,name,channel,strain,languages,sites\n", ",Rechnungen,PHONE,3,de," + mark);
        People people = product.getBean(People.class);
        executives = enrolled(people, "e");
        mentors = enrolled(people, "m");
    }

    /**
     * Makes them.
     *
     * @param mark short, and nobody else's
     * @param rotations how many
     * @param each visits of each rotation
     */
    public static ManyVisits of(ApplicationContext product, String mark, int rotations, int each) {
        ManyVisits visits = new ManyVisits(product, mark);
        IntStream.range(0, rotations).forEach(number -> visits.rotation(number, each));
        return visits;
    }

    /** What publishing each rotation tells. */
    public List<PlanPublished> published() {
        return published;
    }

    private void bring(Imports imports, ImportKind kind, String header, String rest) {
        assertThat(imports.run(kind, ImportFile.csv(mark, header + mark + rest + "\n"), "test", false)
                        .faults())
                .isEmpty();
    }

    private List<PersonId> enrolled(People people, String letter) {
        String prefix = mark + "-" + letter;
        people.enrol(IntStream.range(0, PEOPLE)
                .mapToObj(i -> new PersonEntry(
                        prefix + i,
                        "Jörg Müller-Lüdenscheidt " + prefix + i,
                        prefix + i + "@company.example",
                        i % 2 == 0 ? Locale.GERMAN : Locale.ENGLISH,
                        null,
                        Set.of("de"),
                        null,
                        null))
                .toList());
        return people.all().stream()
                .filter(person -> person.externalId().startsWith(prefix))
                .map(Person::id)
                .toList();
    }

    private void rotation(int number, int visits) {
        String name = mark + number;
        jdbc.sql("""
                insert into rotation_rotation (name, programme, first_day, last_day, publish_from, profile, reserved_seats,
                  hosting_share_percent, rest_minutes, recovery_minutes, earliest, latest, version)
                select ?, min(id), ?, ?, ?, 'default', 1, 20, 600, 60, '06:00', '22:00', 0 from rotation_programme
                """).params(name, "2026-12-01", "2027-02-28", "2026-12-01").update();
        long rotation = id("rotation_rotation where name = ?", name);
        jdbc.sql(
                        "insert into rotation_plan_version (rotation, number, published_at, published_by) values (?, 1, ?, 'test')")
                .params(rotation, Utc.column(FIRST))
                .update();
        long version = id("rotation_plan_version where rotation = ?", rotation);
        batch.batchUpdate(
                "insert into rotation_visit (rotation, executive, length, stage, priority, pinned, version) values (?, ?, 'HALF', 'LISTEN', 5, false, 0)",
                IntStream.range(0, visits)
                        .mapToObj(i -> new Object[] {
                            rotation, executives.get(i % PEOPLE).value()
                        })
                        .toList());
        List<Long> ids = jdbc.sql("select id from rotation_visit where rotation = ? order by id")
                .param(rotation)
                .query(Long.class)
                .list();
        List<Appointment> appointments = IntStream.range(0, visits)
                .mapToObj(i -> appointment(ids.get(i), i))
                .toList();
        batch.batchUpdate(
                """
                insert into rotation_appointment (plan_version, visit, executive, mentor, shift, part, site, queue, length, stage, starts_at, ends_at)
                values (?, ?, ?, ?, ?, 'MORNING', ?, ?, 'HALF', 'LISTEN', ?, ?)
                """,
                appointments.stream()
                        .map(promised -> new Object[] {
                            version,
                            promised.visit().value(),
                            promised.executive().value(),
                            promised.mentor().value(),
                            mark + "-" + promised.visit().value(),
                            mark,
                            mark,
                            Utc.column(promised.from()),
                            Utc.column(promised.to())
                        })
                        .toList());
        published.add(new PlanPublished(
                rotation,
                1,
                appointments.stream()
                        .map(promised -> new AppointmentChange(null, promised))
                        .toList()));
    }

    private Appointment appointment(long visit, int number) {
        Instant from = FIRST.plus(Duration.ofDays(number / PEOPLE * 5L + number % DAYS));
        return new Appointment(
                new VisitId(visit),
                executives.get(number % PEOPLE),
                mentors.get(number % PEOPLE),
                mark,
                "Leipzig",
                ZoneId.of("Europe/Berlin"),
                mark,
                "Rechnungen",
                VisitLength.HALF,
                Stage.LISTEN,
                from,
                from.plus(Duration.ofHours(4)));
    }

    private long id(String where, Object key) {
        return jdbc.sql("select max(id) from " + where)
                .param(key)
                .query(Long.class)
                .single();
    }
}
