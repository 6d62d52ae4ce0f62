package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.web.PlannedCompany;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class RotationPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    private PlannedCompany company() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        return company;
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsRotationsToAPlanner(Look look, Desk desk) {
        PlannedCompany company = company().place("E1", 1, 0).place("E2", 2, 1).publish();
        company.place("E1", 1, 2).place("E2", 3, 1);
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/rotations");
        desk.check(page, "rotations", look);
        page.locator("#to").fill("2020-01-01");
        page.locator("form[action='/rotations'] button").click();
        desk.check(page, "rotations-refused", look);

        page.navigate("/rotations/" + company.rotation());
        desk.check(page, "rotation", look);
        page.navigate("/rotations/" + company.rotation() + "/policy");
        page.locator("#hostingSharePercent").fill("400");
        page.locator("form.panel button").click();
        desk.check(page, "policy-refused", look);

        page.navigate("/rotations/" + company.rotation() + "/publish");
        desk.check(page, "publish", look);
        page.locator("form.actions .primary").click();
        assertThat(page).hasURL(Pattern.compile("/rotations/\\d+$"));
        desk.check(page, "rotation-published", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsWhatStandsInTheWayOfPublishing(Look look, Desk desk) {
        PlannedCompany company = company().place("E1", 1, 0).place("E2", 1, 0);
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/rotations/" + company.rotation() + "/publish");
        desk.check(page, "publish-blocked", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsProgrammes(Look look, Desk desk) {
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/programmes");
        desk.check(page, "programmes", look);
        page.locator("section h2 a").first().click();
        desk.check(page, "programme", look);
    }

    @Test
    void makesTheExampleWhileOneTypes(Desk desk) {
        Page page = desk.signedIn(Look.DESK, Role.PLANNER);
        page.navigate("/programmes/new");
        assertThat(page.locator("#example li")).hasCount(2);

        page.locator("#quota").fill("4");

        assertThat(page.locator("#example li")).hasCount(4);
        desk.complainsOfNothing();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsAnExecutiveTheirVisits(Look look, Desk desk) {
        PlannedCompany company = company();
        Page page = desk.signedIn(look, company.person("E1"), Role.EXECUTIVE);
        page.navigate("/my/visits");
        desk.check(page, "my-visits-empty", look);

        company.place("E1", 1, 0).publish();
        page.navigate("/my/visits");
        desk.check(page, "my-visits", look);
        page.locator("button[value=ACCEPTED]").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        desk.check(page, "my-visits-accepted", look);

        page.locator(".visit h2 a").click();
        desk.check(page, "visit-executive", look);
        page.locator("form a[href$='/decline']").click();
        page.locator("form.panel button").click();
        desk.check(page, "decline-refused", look);
        page.locator("#reason").selectOption("OTHER_APPOINTMENT");
        page.locator("form.panel button").click();
        assertThat(page.locator(".note.warn")).isVisible();
        desk.check(page, "visit-declined", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsAMentorTheVisitTheyHost(Look look, Desk desk) {
        PlannedCompany company = company().place("E1", 1, 0).publish();
        Page page = desk.signedIn(look, company.person("M1"), Role.MENTOR);
        page.navigate("/visits/" + company.first("E1").number());
        desk.check(page, "visit-mentor", look);
        company.place("E1", 2, 0).publish();
        page.reload();
        desk.check(page, "visit-off", look);
    }
}
