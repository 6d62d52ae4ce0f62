package dev.floorseat.demo;

import dev.floorseat.access.Accounts;
import dev.floorseat.access.Consents;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Floor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.PastVisits;
import dev.floorseat.rotation.Rotations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** A second CX lead: who words a proposal does not accept it. */
    static final String SECOND_LEAD = "lead2";

    private static final String PASSWORD = "floorseat";
    private static final int DAYS_SINCE_CHANGE = 2;
    private static final int DAYS_SINCE_LOOKED = 12;

    private final Accounts accounts;
    private final Consents consents;
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
    private final PastYear year;
    private final Chores chores;
    private final Clock clock;
    private final Rewind rewind;

    Story(
            Accounts accounts,
            Consents consents,
            People people,
            Floor floor,
            PastVisits past,
            Rotations rotations,
            Orders orders,
            KnownAbove known,
            DemoCourses courses,
            Pilot pilot,
            Answered answered,
            FirstTriage triage,
            PastYear year,
            Chores chores,
            Clock clock,
            Rewind rewind) {
        this.accounts = accounts;
        this.consents = consents;
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
        this.year = year;
        this.chores = chores;
        this.clock = clock;
        this.rewind = rewind;
    }

    /** Whether nobody can sign in yet: else it has been told, or this is not the demo's database. */
    boolean needed() {
        return accounts.isEmpty();
    }

    void tell(DemoCompany company) {
        Instant now = clock.instant();
        rewind.to(now);
        try {
            tell(company, now);
        } finally {
            rewind.run();
        }
    }

    private void tell(DemoCompany company, Instant now) {
        past.add(new PastRotation(floor, people, company).visits());
        Map<Long, Orders.Practice> old = orders.give(rewind);
        known.tell(company);
        Chronicle chronicle = new Chronicle(LocalDate.ofInstant(now, Premises.ZONE));
        year.register(company, pilot.fly(company, chronicle), old, chronicle);
        chronicle.add(DAYS_SINCE_LOOKED, 12, triage::look);
        chronicle.add(DAYS_SINCE_CHANGE, 11, answered::change);
        chores.register(chronicle, PastRotations.FIRST_WEEK);
        chronicle.tell(rewind);
        rewind.to(now);
        answered.await();
        rotations.open(name(company.from()), "Standard", company.from(), company.to(), null);
        courses.publish();
        account("planner", Role.PLANNER, null);
        account(LeadsWork.LEAD, Role.LEAD, null);
        account(SECOND_LEAD, Role.LEAD, null);
        account("executive", Role.EXECUTIVE, company.demoExecutive());
        assistant(company);
        account("mentor", Role.MENTOR, company.demoMentor());
        account("council", Role.COUNCIL, null);
        account("admin", Role.ADMIN, null);
        triage.work();
    }

    /** In the line of the executive, who lets them act. */
    private void assistant(DemoCompany company) {
        people.enrol(List.of(new PersonEntry(
                "A01",
                "Vera Lindner",
                "vera.lindner@floorseat.example",
                Locale.GERMAN,
                company.demoExecutive(),
                Set.of("de"),
                null,
                null)));
        account("assistant", Role.ASSISTANT, "A01");
        consents.give(people.byExternalId(company.demoExecutive()).orElseThrow().id(), "assistant");
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
