package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Seats;
import dev.floorseat.rotation.web.PlannedCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The floor on the day: walking in, stopping hosting, and the books kept about it. */
@BrowserTest
class FloorDayPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    Seats seats;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void letsAnExecutiveWalkInWithTwoTaps(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(PlannedCompany.at(company.company().monday()).plusSeconds(3600));
        String code = seats.all().stream()
                .filter(each -> each.site().equals(company.company().id("LEJ")))
                .findFirst()
                .orElseThrow()
                .code();
        Page page = desk.signedIn(look, company.person("E1"), Role.EXECUTIVE);
        page.navigate("/seats/" + code);
        assertThat(page.locator("form[action$='/walk-in']")).hasCount(3);
        desk.check(page, "walk-in", look);
        page.locator("form[action$='/walk-in'] button").first().click();
        page.waitForURL("**/floor");
        page.navigate("/seats/" + code);
        assertThat(page.locator(".note.good")).containsText("07:30");
        page.navigate("/my/ledger");
        assertThat(page.locator("tbody tr")).hasCount(1);
        desk.check(page, "my-ledger", look);

        Page planner = desk.signedIn(look, Role.PLANNER);
        planner.navigate("/seats/use");
        assertThat(planner.locator("tbody tr").first()).isVisible();
        desk.check(planner, "seat-use", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void stopsHostingAndOffersAnotherPlace(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        clock.set(PlannedCompany.at(company.company().monday()).minusSeconds(3600));
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/today");
        desk.check(page, "today", look);
        // other companies of the tests may work on the same day
        Locator billing =
                page.locator(".gap:has(input[value='" + company.company().id("billing") + "'])");
        billing.locator("summary").click();
        desk.check(page, "today-open", look);
        billing.locator("input[value='CANCEL'] ~ .search button").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        desk.check(page, "today-cancelled", look);
        page.locator("form[action$='/replacement'] button").first().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        assertThat(page.locator("form[action$='/replacement']")).hasCount(0);
        page.locator("form[action$='/lifting'] button").first().click();
        assertThat(page.locator("form[action$='/lifting']")).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsTheLedgerAndTheWeeks(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish().place("E2", 2, 1);
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/rotations/" + company.rotation() + "/ledger");
        assertThat(page.locator(".turn")).hasCount(2);
        desk.check(page, "ledger", look);
        page.locator("nav.choose a").last().click();
        desk.check(page, "ledger-mentors", look);
        page.navigate("/timeline");
        assertThat(page.locator("#from-now .week[data-standing]").first()).isVisible();
        desk.check(page, "timeline", look);
        page.locator("#noticeDays").fill("21");
        page.locator("form[action='/timeline'] button").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    }
}
