package dev.floorseat.demo;

import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Floor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.PastVisits;
import dev.floorseat.rotation.Rotations;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the demo company did before today, and who signs in. All of it or, after a crash, nothing. */
@Component
@Profile("demo")
@Transactional
class Story {

    private static final String PASSWORD = "floorseat";

    private final Accounts accounts;
    private final People people;
    private final Floor floor;
    private final PastVisits past;
    private final Rotations rotations;
    private final Orders orders;
    private final KnownAbove known;
    private final Pilot pilot;
    private final DemoCourses courses;
    private final Answered answered;
    private final FirstTriage triage;

    Story(
            Accounts accounts,
            People people,
            Floor floor,
            PastVisits past,
            Rotations rotations,
            Orders orders,
            KnownAbove known,
            DemoCourses courses,
            Pilot pilot,
            Answered answered,
            FirstTriage triage) {
        this.accounts = accounts;
        this.people = people;
        this.floor = floor;
        this.past = past;
        this.rotations = rotations;
        this.orders = orders;
        this.known = known;
        this.pilot = pilot;
        this.courses = courses;
        this.answered = answered;
        this.triage = triage;
    }

    /** Whether nobody can sign in yet: else it has been told, or this is not the demo's database. */
    boolean needed() {
        return accounts.isEmpty();
    }

    void tell(DemoCompany company) {
        past.add(new PastRotation(floor, people, company).visits());
        orders.give();
        known.tell(company);
        pilot.fly(company);
        answered.tell();
        rotations.open(name(company.from()), "Standard", company.from(), company.to(), null);
        courses.publish();
        account("planner", Role.PLANNER, null);
        account("lead", Role.LEAD, null);
        account("executive", Role.EXECUTIVE, company.demoExecutive());
        account("assistant", Role.ASSISTANT, null);
        account("mentor", Role.MENTOR, company.demoMentor());
        account("council", Role.COUNCIL, null);
        account("admin", Role.ADMIN, null);
        triage.work();
    }

    private void account(String name, Role role, @Nullable String externalId) {
        PersonId person = externalId == null
                ? null
                : people.byExternalId(externalId).orElseThrow().id();
        accounts.create(name, PASSWORD, Set.of(role), person, Locale.GERMAN);
    }

    /** By the quarter most of it lies in, such as "Rotation 2027-1". */
    private static String name(LocalDate from) {
        LocalDate middle = from.plusWeeks(DemoCompany.WEEKS / 2);
        return "Rotation " + middle.getYear() + "-" + middle.get(IsoFields.QUARTER_OF_YEAR);
    }
}
