package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Seats;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Seats, being there, the question afterwards and relief. */
@BrowserTest
class SeatPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    Seats seats;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Attendances attendances;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsSeatsAndReliefToAPlanner(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        clock.set(PlannedCompany.at(company.company().monday()));
        checkIns.checkIn(company.first("E1").visitId(), company.person("E1"), null, null);
        clock.set(PlannedCompany.at(company.company().monday()).plusSeconds(5 * 3600));
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/seats");
        page.locator(".seats form button").first().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        desk.check(page, "seats", look);
        page.navigate("/seats/print?site=" + company.company().id("LEJ"));
        desk.check(page, "seats-print", look);
        page.navigate("/relief");
        desk.check(page, "relief", look);
        page.locator("form[action='/relief/exports'] button").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        desk.check(page, "relief-exported", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsAVisitFromItsSeatToTheQuestionAfterwards(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        Instant before = PlannedCompany.at(company.company().monday()).minusSeconds(3600);
        String seat = seats.all().stream()
                .filter(each -> each.site().equals(company.company().id("LEJ")))
                .findFirst()
                .orElseThrow()
                .code();
        Page page = desk.signedIn(look, company.person("M1"), Role.MENTOR);
        page.navigate("/seats/" + seat);
        desk.check(page, "seat-no-visit", look);
        clock.set(before);
        page.navigate("/seats/" + seat);
        desk.check(page, "seat-check-in", look);
        page.navigate("/visits/" + company.first("E1").number());
        desk.check(page, "visit-check-in", look);
        checkIns.checkIn(company.first("E1").visitId(), company.person("M1"), seat, null);
        page.navigate("/seats/" + seat);
        desk.check(page, "seat-checked-in", look);

        attendances.credit(company.first("E1").visitId());
        clock.set(before.plusSeconds(6 * 3600));
        page.navigate("/visits/" + company.first("E1").number());
        page.locator("form[action$='/pairing'] button").first().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        desk.check(page, "visit-afterwards", look);
    }
}
