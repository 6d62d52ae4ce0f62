package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Imports;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.programme.ProgrammeBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@ProductTest
@Transactional
class PilotTest {

    @Autowired
    Imports imports;

    @Autowired
    Floor floor;

    @Autowired
    People people;

    @Autowired
    ProgrammeBook programmes;

    @Autowired
    Rotations rotations;

    @Autowired
    Drafts drafts;

    @Autowired
    Planning planning;

    @Autowired
    Publication publication;

    @Autowired
    Appointments appointments;

    @Autowired
    CheckIns checkIns;

    @Autowired
    FieldNotes notes;

    @Autowired
    Standings standings;

    @Autowired
    Debriefs debriefs;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-22T09:10:00Z", "2026-11-23T02:00:00Z", "2026-11-29T20:30:00Z", "2026-12-24T12:00:00Z"})
    void everybodyHasBeenThereAndTwoAreAboutToBegin(Instant now) {
        clock.set(now);
        DemoCompany company = DemoConfiguration.today(clock, floor);
        new CompanyLoad(imports, people).load(company);
        int letters = letters();
        Chronicle chronicle = new Chronicle(LocalDate.ofInstant(now, Premises.ZONE));
        new Pilot(
                        imports,
                        people,
                        programmes,
                        rotations,
                        drafts,
                        planning,
                        publication,
                        appointments,
                        new PilotNotes(checkIns, notes, standings, debriefs, json, clock),
                        clock)
                .fly(company, chronicle);
        chronicle.tell(Wound.back(clock));
        clock.set(now);

        assertThat(company.executives())
                .filteredOn(executive -> !visits(person(executive), now).isEmpty())
                .as("all but who has a visit in credit")
                .hasSizeGreaterThan(20);
        Appointment today = visits(person(company.demoExecutive()), now).get(0);
        assertThat(today.mentor()).isEqualTo(person(company.demoMentor()));
        assertThat(today.from()).isBetween(now, now.plus(Duration.ofHours(13)));
        assertThat(letters() - letters).isLessThanOrEqualTo(2);
        assertThat(count("notes_debrief")).isGreaterThanOrEqualTo(10);
        assertThat(count("notes_promise")).isGreaterThanOrEqualTo(10);
    }

    private int letters() {
        return count("invites_outbox");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private PersonId person(String externalId) {
        return people.byExternalId(externalId).orElseThrow().id();
    }

    private List<Appointment> visits(PersonId person, Instant now) {
        return appointments.of(person, now.minus(Duration.ofDays(40)), now.plus(Duration.ofDays(2)));
    }
}
