package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.SmallCompany;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Visit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Hanna Okafor declines; only where Lars Brandt is could she come in the same week. */
@BrowserTest
class RepairPagesTest {

    private static final AtomicInteger RUN = new AtomicInteger();

    @Autowired
    Imports imports;

    @Autowired
    People people;

    @Autowired
    Rotations rotations;

    @Autowired
    Drafts drafts;

    @Autowired
    Planning planning;

    @Autowired
    Publication publication;

    @Autowired
    Answers answers;

    SmallCompany company = new SmallCompany("none", LocalDate.EPOCH);
    LocalDate monday = LocalDate.EPOCH;
    long rotation;

    @BeforeEach
    void aDecline() {
        int run = RUN.incrementAndGet();
        monday = LocalDate.of(2080 + run, 9, 1).with(DayOfWeek.MONDAY);
        company = SmallCompany.found(imports, "mend" + run, monday);
        rotation = rotations.open(null, "Standard", monday, company.lastDay(), null);
        people.setHosting(company.person(people, "M2"), false, 1);
        people.setHosting(company.person(people, "M3"), false, 1);
        place("E1", company.slot(1, monday.plusDays(1), "MORNING"));
        place("E2", company.slot(1, monday.plusDays(3), "MORNING"));
        publication.publish(rotation, "planner");
        busy("E1", at(monday, 0), at(monday.plusDays(1), 6));
        busy("E1", at(monday.plusDays(1), 10), at(monday.plusDays(3), 6));
        busy("E1", at(monday.plusDays(3), 10), at(monday.plusDays(21), 0));
        answers.answer(
                first("E1").visitId(),
                company.person(people, "E1"),
                Answer.DECLINED,
                DeclineReason.OTHER_APPOINTMENT,
                null,
                "planner");
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void looksRightInEveryLight(Look look, Desk desk) {
        busy("E2", at(monday.plusDays(3), 0), at(monday.plusDays(3), 12));
        Page page = desk.signedIn(look, Role.PLANNER);

        page.navigate("/board?rotation=" + rotation);
        assertThat(page.locator("#fallen-title")).isVisible();
        desk.check(page, "repair-board", look);
        page.navigate("/rotations/" + rotation + "/policy");
        desk.check(page, "repair-policy", look);
        page.navigate("/rotations/" + rotation);
        desk.check(page, "repair-rotation", look);
    }

    @Test
    void asksAnotherToMakeRoomAndPublishesBoth(Desk desk) {
        Page page = desk.signedIn(Look.DESK, Role.PLANNER);
        page.navigate("/board?rotation=" + rotation);

        page.locator(".missing a[href*=repair]").click();
        Locator choice = page.locator("#dialog .choice", new Page.LocatorOptions().setHasText("Changes 1 other visit"))
                .first();
        assertThat(choice).containsText("Changes 1 other visit, same week");
        assertThat(choice).containsText("Lars Brandt moves from");
        assertThat(page.locator("#dialog .choice").first()).containsText("Changes nobody else");
        desk.check(page, "repair-variants", Look.DESK);
        choice.click();
        page.locator("#dialog .btn.primary").click();

        assertThat(page.locator("#toasts")).containsText("Published as plan version 2");
        assertThat(first("E1").slot()).isEqualTo(company.slot(1, monday.plusDays(3), "MORNING"));
        assertThat(first("E2").slot()).isNotNull().isNotEqualTo(company.slot(1, monday.plusDays(3), "MORNING"));
        desk.complainsOfNothing();
    }

    /** Whoever keeps the address or opens it in a tab of its own has no board around it. */
    @Test
    void mendsOnAPageOfItsOwnToo(Desk desk) {
        Page page = desk.signedIn(Look.DESK, Role.PLANNER);
        page.navigate("/board/visits/" + first("E1").visitId().value() + "/repair");

        page.locator(".choice").first().click();
        page.locator("main .btn.primary").click();

        page.waitForURL("**/board?**");
        assertThat(first("E1").slot()).isNotNull();
        desk.complainsOfNothing();
    }

    private Visit first(String executive) {
        var whose = company.person(people, executive);
        return drafts.of(rotation).visits().stream()
                .filter(each -> each.visitor().equals(whose))
                .findFirst()
                .orElseThrow();
    }

    private void place(String executive, String slot) {
        Visit visit = first(executive);
        planning.move(visit.visitId(), visit.version(), slot, false, "planner");
    }

    private void busy(String executive, Instant from, Instant to) {
        people.addBusyTime(new BusyTime(company.person(people, executive), from, to, BusyKind.BUSY, People.OWN));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
