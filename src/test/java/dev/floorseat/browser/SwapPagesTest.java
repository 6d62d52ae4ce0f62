package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.web.PlannedCompany;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Taking a plan back, and two executives who swap. */
@BrowserTest
class SwapPagesTest {

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
    void takesAPlanBackWithAReason(Look look, Desk desk) {
        PlannedCompany company = company().place("E1", 1, 0).place("E2", 2, 2).publish();
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/rotations/" + company.rotation());
        page.locator("a[href$='/recall']").click();
        page.locator("form[action$='/recall'] button").click();
        assertThat(page.locator("#reason-wrong")).isVisible();
        desk.check(page, "recall", look);

        page.locator("#reason").fill("The hall in Leipzig is being rebuilt");
        page.locator("form[action$='/recall'] button").click();
        assertThat(page).hasURL(Pattern.compile("/rotations/\\d+$"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        assertThat(page.locator("section[aria-labelledby=versions]")).containsText("The hall in Leipzig");
        desk.check(page, "recalled", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void swapsAVisitThatThePlannerHasToDecide(Look look, Desk desk) {
        PlannedCompany company = company().place("E1", 1, 0).place("E2", 2, 8).publish();
        long hers = company.first("E1").number();
        Page she = desk.signedIn(look, company.person("E1"), Role.EXECUTIVE);
        she.navigate("/visits/" + hers);
        she.locator("a[href$='/swap']").click();
        she.locator("#words").fill("I am in court that day");
        desk.check(she, "swap-offer", look);
        she.locator("form[action$='/swap'] button").click();
        assertThat(she).hasURL(Pattern.compile("/my/swaps$"));
        desk.check(she, "swaps-own", look);

        Page he = desk.signedIn(look, company.person("E2"), Role.EXECUTIVE);
        he.navigate("/my/visits");
        he.locator("a[href$='/my/swaps']").click();
        desk.check(he, "swaps-offers", look);
        he.locator("form[action$='/acceptance'] button").click();
        assertThat(he.getByRole(AriaRole.STATUS).first()).isVisible();

        Page planner = desk.signedIn(look, Role.PLANNER);
        planner.navigate("/swaps");
        desk.check(planner, "swaps-to-decide", look);
        planner.locator("form[action$='/approval'] button").first().click();
        assertThat(planner.getByRole(AriaRole.STATUS).first()).isVisible();
        he.navigate("/visits/" + company.first("E2").number());
        assertThat(he.locator("main")).containsText("Karim Yilmaz");
    }

    private PlannedCompany company() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        return company;
    }
}
