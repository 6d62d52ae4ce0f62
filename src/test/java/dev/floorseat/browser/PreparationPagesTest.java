package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.notes.preparation.PreparedVisit;
import dev.floorseat.rotation.web.PlannedCompany;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class PreparationPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void preparesBothForAVisit(Look look, Desk desk) {
        PreparedVisit visit = PreparedVisit.found(product);
        Page executive = desk.signedIn(look, visit.person("E1"), Role.EXECUTIVE);
        executive.navigate("/my/visits");
        executive.locator(".visit .links a").first().click();
        assertThat(executive).hasURL(Pattern.compile("/visits/\\d+/prepare$"));
        assertThat(executive.locator("#own")).isVisible();
        executive.locator("details summary").first().click();
        desk.check(executive, "prepare-executive", look);

        Page mentor = desk.signedIn(look, visit.person("M1"), Role.MENTOR);
        mentor.navigate("/visits/" + visit.number() + "/prepare");
        assertThat(mentor.locator("#promises")).isVisible();
        desk.check(mentor, "prepare-mentor", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void saysWhatIsStillUnknown(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        String page = "/visits/" + company.first("E1").number() + "/prepare";
        Page executive = desk.signedIn(look, company.person("E1"), Role.EXECUTIVE);
        executive.navigate(page);
        desk.check(executive, "prepare-executive-bare", look);
        Page mentor = desk.signedIn(look, company.person("M1"), Role.MENTOR);
        mentor.navigate(page);
        desk.check(mentor, "prepare-mentor-bare", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsNoticesToThePlanner(Look look, Desk desk) {
        PreparedVisit.found(product);
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/outbox/notices");
        desk.check(page, "notices", look);
        page.navigate("/outbox");
        desk.check(page, "outbox", look);
    }
}
