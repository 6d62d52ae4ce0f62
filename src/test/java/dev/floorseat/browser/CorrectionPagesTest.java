package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.web.PlannedCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A visit of the past was otherwise than it was published. */
@BrowserTest
class CorrectionPagesTest {

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
    void saysWhoReallyHostedAndKeepsWhatWasPublished(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        clock.set(PlannedCompany.at(company.company().monday().plusDays(1)));
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/visits/" + company.first("E1").number());
        page.locator("a[href$='/correction']").click();
        page.locator("input[value=OTHERWISE]").check();
        page.locator("form[action$='/correction'] button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        desk.check(page, "correction", look);

        page.locator("#mentor").selectOption(Long.toString(company.person("M2").value()));
        page.locator("form[action$='/correction'] button").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        assertThat(page.locator("main")).containsText("Ida Sommer");
        assertThat(page.locator("main")).containsText("Karim Yilmaz");
        desk.check(page, "corrected", look);
    }
}
