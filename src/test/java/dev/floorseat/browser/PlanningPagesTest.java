package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.solve.Runs;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.weights.WeightProfiles;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Weights by sliders, and runs held against each other. */
@BrowserTest
class PlanningPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    WeightProfiles profiles;

    @Autowired
    SolveJobs jobs;

    @Autowired
    TestClock clock;

    @BeforeEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void keepsSliderFieldAndExampleInStep(Look look, Desk desk) {
        String profile = "browser-" + look;
        profiles.copy("standard", profile, "planner");
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/weights");
        page.locator("a[href='/weights/" + profile + "']").click();

        Locator mentor = page.locator(".weigh[data-rule=S8]");
        assertThat(mentor.locator(".example")).containsText(" 2 ");
        mentor.locator("input[type=range]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#S8")).hasValue("50");
        assertThat(mentor.locator(".example")).containsText(look.language().equals("de") ? " 2,5 " : " 2.5 ");
        page.locator("#S4").fill("0");
        assertThat(mentor.locator(".example")).not().containsText("2");
        page.locator("#S4").fill("50");
        assertThat(mentor.locator(".example")).not().containsText("#");
        page.locator("#S9").fill("-5");
        page.locator("form.weights .primary").click();
        assertThat(page.locator("#S9-wrong")).isVisible();
        assertThat(page.locator("#S8")).hasValue("50");
        desk.check(page, "weights-refused", look);

        page.locator("#S9").fill("12");
        page.locator("form.weights .primary").click();
        assertThat(page.locator(".differences li").first()).isVisible();
        desk.check(page, "weights", look);
        page.navigate("/weights");
        desk.check(page, "weights-list", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void triesComparesAndTakes(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/rotations/" + company.rotation());
        page.locator("a[href$='/runs']").click();
        desk.check(page, "runs-empty", look);

        page.locator("#limit").fill("20");
        page.locator("#by").selectOption("steps");
        page.locator("form.stack .primary").click();
        assertThat(page.locator("#run-" + newest(company))).isVisible();
        page.navigate("/rotations/" + company.rotation() + "/runs");
        page.locator("form[action$='/repeat'] button").click();
        newest(company);
        page.navigate("/rotations/" + company.rotation() + "/runs");
        assertThat(page.locator(".run")).hasCount(2);
        page.locator("details summary").first().click();
        desk.check(page, "runs", look);

        page.locator("#b").selectOption("draft");
        page.locator("form[action$='/compare'] button").click();
        assertThat(page.locator("tbody tr").first()).isVisible();
        desk.check(page, "runs-compare", look);
        page.locator("form[action$='/take'] button").click();
        assertThat(page).hasURL(Pattern.compile("/runs$"));
        assertThat(page.locator(".note.good form button")).isVisible();
        desk.check(page, "runs-taken", look);
    }

    /** Waits until the newest run of a company has ended. */
    private long newest(PlannedCompany company) {
        var runs = product.getBean(Runs.class);
        long run = runs.of(company.rotation()).get(0).solve().id();
        await().atMost(Duration.ofMinutes(1)).until(() -> !jobs.job(run).state().active());
        return run;
    }
}
