package dev.floorseat.rotation.web;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.SmallCompany;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Visit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A small company with an open rotation in a year of its own, and what tests do with it. */
public final class PlannedCompany {

    private static final AtomicInteger RUN = new AtomicInteger();

    /** Imports take no year after 2199: who comes later lives before the others. */
    private static final int LAST_OF_ITS_CENTURY = 297;

    private static final int YEARS_BEFORE = 158;
    private static final int LOOKED_AT = 38;

    private final ApplicationContext product;
    private final SmallCompany company;
    private final long rotation;

    private PlannedCompany(ApplicationContext product, SmallCompany company, long rotation) {
        this.product = product;
        this.company = company;
        this.rotation = rotation;
    }

    /** Founds it, with nothing placed. */
    public static PlannedCompany found(ApplicationContext product) {
        int run = RUN.incrementAndGet();
        while (holidaySoonAfter(monday(run))) {
            run = RUN.incrementAndGet();
        }
        LocalDate monday = monday(run);
        int year = monday.getYear();
        SmallCompany company = SmallCompany.found(product.getBean(Imports.class), "page" + run, monday);
        long rotation = product.getBean(Rotations.class)
                .open("Spring " + year + "-" + run, "Standard", monday, company.lastDay(), null);
        return new PlannedCompany(product, company, rotation);
    }

    /** Three a year, four weeks each; all in winter time. */
    private static LocalDate monday(int run) {
        int year = (run < LAST_OF_ITS_CENTURY ? 2100 : 2100 - YEARS_BEFORE) + run / 3;
        return LocalDate.of(year, 1 + run % 3, run % 3 == 0 ? 8 : 1).with(DayOfWeek.MONDAY);
    }

    /** Where Easter is early, working days in the weeks that tests look at are others than they count. */
    private static boolean holidaySoonAfter(LocalDate monday) {
        HolidayManager germany = HolidayManager.getInstance(ManagerParameters.create("de"));
        return monday.datesUntil(monday.plusDays(LOOKED_AT))
                .anyMatch(day -> germany.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, "sn"));
    }

    /** The number of the rotation. */
    public long rotation() {
        return rotation;
    }

    /** The company. */
    public SmallCompany company() {
        return company;
    }

    /** A morning a week before the rotation begins. */
    public Instant weekBefore() {
        return at(company.monday().minusDays(7));
    }

    /** Half past six on a day, in Leipzig. */
    public static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(6, 30))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    /** Somebody of the company, such as E1 or M2. */
    public PersonId person(String name) {
        return company.person(product.getBean(People.class), name);
    }

    /** The first visit of an executive. */
    public Visit first(String executive) {
        PersonId person = person(executive);
        return product.getBean(Drafts.class).of(rotation).visits().stream()
                .filter(visit -> visit.visitor().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** Puts the first visit of an executive on a mentor's morning so many days after the Monday; null: takes its place away. */
    public PlannedCompany place(String executive, int mentor, @Nullable Integer day) {
        Visit visit = first(executive);
        String slot = day == null ? null : company.slot(mentor, company.monday().plusDays(day), "MORNING");
        product.getBean(Planning.class).move(visit.visitId(), visit.version(), slot, false, "planner");
        return this;
    }

    /** Publishes what is placed. */
    public PlannedCompany publish() {
        product.getBean(Publication.class).publish(rotation, "planner");
        return this;
    }
}
