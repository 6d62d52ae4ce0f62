package dev.floorseat.rotation.plan;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.SmallCompany;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test on a rotation of a small company: every test has its own company and its own year. */
@ProductTest
abstract class OneRotation {

    static final String BY = "planner";
    private static final AtomicInteger RUN = new AtomicInteger();
    private static final int FIRST_YEAR = 2040;

    /** From then on other tests have their companies: who comes later is founded in summers nobody else uses, two a year again. */
    private static final int YEARS = 30;

    private static final int LATER = 2140;

    @Autowired
    Imports imports;

    @Autowired
    Rotations rotations;

    @Autowired
    Drafts drafts;

    @Autowired
    Planning planning;

    @Autowired
    Publication publication;

    @Autowired
    Repairs repairs;

    @Autowired
    Answers answers;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    SmallCompany company = new SmallCompany("none", LocalDate.EPOCH);
    long rotation;
    LocalDate monday = LocalDate.EPOCH;

    @BeforeEach
    void found() {
        int run = RUN.getAndIncrement();
        // Two a year, four weeks each.
        monday = (run / 2 < YEARS
                        ? LocalDate.of(FIRST_YEAR + run / 2, 2 + run % 2, 1)
                        : LocalDate.of(LATER + run / 2 - YEARS, 8 + run % 2, 1))
                .with(DayOfWeek.MONDAY);
        company = SmallCompany.found(imports, "one" + run, monday);
        rotation = rotations.open(null, "Standard", monday, company.lastDay(), null);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    /** A moment by the clock on the wall in Leipzig. */
    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    PersonId person(String name) {
        return company.person(people, name);
    }

    void bring(ImportKind kind, String csv) {
        imports.run(kind, ImportFile.csv("later", csv), BY, false);
    }

    Visit publishedAt(String slot) {
        place(first("E1"), slot);
        publication.publish(rotation, BY);
        return first("E1");
    }

    /** The half day an executive of this company owes. */
    Visit first(String executive) {
        long person = person(executive).value();
        return drafts.of(rotation).visits().stream()
                .filter(visit -> visit.executive() == person)
                .findFirst()
                .orElseThrow();
    }

    void place(Visit visit, @Nullable String slot) {
        Visit now = drafts.visit(visit.visitId());
        planning.move(now.visitId(), now.version(), slot, slot != null, BY);
    }
}
