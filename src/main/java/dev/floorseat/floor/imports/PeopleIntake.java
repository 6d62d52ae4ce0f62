package dev.floorseat.floor.imports;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.ReportingLines;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes in executives, mentors and those above them, and on which queues executives' directives act. */
@Component
class PeopleIntake implements Intake {

    private final Floor floor;
    private final People people;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    PeopleIntake(Floor floor, People people, JdbcTemplate jdbc, Clock clock) {
        this.floor = floor;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person and the queues on which the person's directives act. */
    record Enrolled(PersonEntry entry, Set<String> directiveQueues) {}

    @Override
    public ImportKind kind() {
        return ImportKind.PEOPLE;
    }

    @Override
    public List<Column> columns() {
        return PersonReader.COLUMNS;
    }

    @Override
    public String examples() {
        return """
                E1;Dr. Amira Haddad;amira.haddad@example.com;de;EXECUTIVE;de en;LEJ;;2024-04-01;2026-01-01;2027-12-31;1;;;billing-phone
                M1;Jonas Petersen;jonas.petersen@example.com;de;MENTOR;de;;E1;;2026-01-01;2027-12-31;;true;2;
                """;
    }

    @Override
    public Changes check(Consumer<Consumer<Row>> rows, Faults faults) {
        Map<String, Enrolled> known = known();
        PersonReader persons = new PersonReader(new Places(floor), people.mentorsByOwnWord(), clock);
        Once once = new Once();
        Map<String, Row> places = new HashMap<>();
        Map<String, String> managers = new HashMap<>();
        known.forEach((id, enrolled) -> manages(managers, enrolled.entry()));
        List<Enrolled> read = new ArrayList<>();
        rows.accept(row -> {
            RowReader reader = new RowReader(row, faults);
            String id = reader.id("id");
            once.check(reader, "id", id, id);
            places.put(id, row);
            Enrolled enrolled = persons.read(reader, id, known.get(id));
            if (reader.good()) {
                read.add(enrolled);
                manages(managers, enrolled.entry());
            }
        });
        Differences<Enrolled> differences = new Differences<>();
        for (Enrolled enrolled : read) {
            String id = enrolled.entry().externalId();
            @Nullable String manager = enrolled.entry().manager();
            @Nullable Row place = places.get(id);
            if (manager != null && !known.containsKey(manager) && !places.containsKey(manager) && place != null) {
                faults.add(place.fault("manager", "floor.import.no-person", manager));
            }
            differences.compare(enrolled, known.get(id));
        }
        refuseCircles(managers, places, faults);
        return differences.changes(0, () -> write(differences.written()));
    }

    private static void manages(Map<String, String> managers, PersonEntry entry) {
        @Nullable String manager = entry.manager();
        if (manager == null) {
            managers.remove(entry.externalId());
        } else {
            managers.put(entry.externalId(), manager);
        }
    }

    private static void refuseCircles(Map<String, String> managers, Map<String, Row> places, Faults faults) {
        for (List<String> circle : new ReportingLines(managers).circles()) {
            circle.stream().filter(places::containsKey).findFirst().ifPresent(member -> {
                @Nullable Row place = places.get(member);
                if (place != null) {
                    String words = String.join(" → ", circle) + " → " + circle.get(0);
                    faults.add(place.fault("manager", "floor.import.circle", words));
                }
            });
        }
    }

    private Map<String, Enrolled> known() {
        Map<String, Set<String>> queues = new HashMap<>();
        var byNumber = floor.directiveQueues();
        people.all().forEach(person -> queues.put(person.externalId(), byNumber.getOrDefault(person.id(), Set.of())));
        Map<String, Enrolled> known = new HashMap<>();
        people.entries().forEach((id, entry) -> known.put(id, new Enrolled(entry, queues.getOrDefault(id, Set.of()))));
        return known;
    }

    private void write(List<Enrolled> written) {
        people.enrol(written.stream().map(Enrolled::entry).toList());
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> queues = new ArrayList<>();
        for (Enrolled enrolled : written) {
            String id = enrolled.entry().externalId();
            persons.add(new Object[] {id});
            enrolled.directiveQueues().forEach(queue -> queues.add(new Object[] {id, queue}));
        }
        jdbc.batchUpdate(
                "delete from floor_directive_queue where person_id = (select id from people_person where external_id = ?)",
                persons);
        jdbc.batchUpdate("""
                insert into floor_directive_queue (person_id, queue_id)
                select p.id, q.id from people_person p join floor_queue q on p.external_id = ? and q.external_id = ?
                """, queues);
    }
}
