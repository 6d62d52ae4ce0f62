package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.rotation.web.PlannedCompany;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The inbox of CX leads: list and detail, keys, several at once, undo. */
@BrowserTest
class TriagePagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    Triage triage;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsListAndDetailToEverybody(Look look, Desk desk) {
        TwoVisits visits = written();
        InsightId declined = visits.idOf(visits.write("E1", "Beim Umzug werden zwei Zählerstände verlangt"));
        triage.acknowledge(declined, 0, "lead");
        Page page = desk.signedIn(look, Role.LEAD);

        page.navigate("/triage?queue=" + visits.queue("billing"));
        assertThat(page.locator(".triage[data-ready]")).isVisible();
        desk.check(page, "triage", look);
        page.locator(".items a").first().click();
        page.waitForURL("**at=*");
        assertThat(page.locator(".triage[data-ready]")).isVisible();
        page.locator("#decline summary, #merge summary, #later summary")
                .evaluateAll("all => all.forEach(each => each.click())");
        assertThat(page.locator("#decline textarea")).isVisible();
        desk.check(page, "triage-detail", look);
        page.navigate("/triage?queue=none");
        desk.check(page, "triage-empty", look);
        page.navigate("/triage/settings");
        desk.check(page, "triage-settings", look);
    }

    @Test
    void isWorkedByKeysThatAreSilentWhileTypingAndCanBeSwitchedOff(Desk desk) {
        TwoVisits visits = written();
        Page page = desk.signedIn(Look.DESK, Role.LEAD);
        page.navigate("/triage?queue=" + visits.queue("billing"));
        Locator items = page.locator(".items a");
        assertThat(items).hasCount(3);
        assertThat(items.first()).hasAttribute("aria-current", "true");

        press(page, "j");
        assertThat(items.nth(1)).hasAttribute("aria-current", "true");
        assertThat(items.nth(1)).isFocused();
        press(page, "ArrowUp");
        assertThat(items.first()).isFocused();

        press(page, "1");
        assertThat(page.locator(".toast")).isVisible();
        assertThat(page.locator(".items [data-state=ACKNOWLEDGED]")).hasCount(1);
        page.locator(".toast .undo button").click();
        assertThat(page.locator(".items [data-state=NEW]")).hasCount(3);

        press(page, "3");
        assertThat(page.locator("#one-reason")).isFocused();
        page.locator("#one-reason").selectOption("ONE_OFF");
        page.locator("#one-words").pressSequentially("1 2 3 hp jk");
        assertThat(page.locator("#one-words")).hasValue("1 2 3 hp jk");
        page.locator("#decline .part button").click();
        assertThat(items).hasCount(2);

        press(page, "h");
        assertThat(page.locator("#one-until")).isFocused();
        press(page, "Escape");
        press(page, "2");
        assertThat(page.locator("#merge")).hasAttribute("open", "");
        press(page, "Escape");

        page.locator(".keys summary").click();
        page.locator("#keys-on").click();
        assertThat(page.locator("#keys-on")).hasAttribute("aria-pressed", "false");
        press(page, "1");
        assertThat(page.locator(".items [data-state=NEW]")).hasCount(2);
        desk.complainsOfNothing();
    }

    @Test
    void doesSeveralAtOnceAndUndoesThemAtOnce(Desk desk) {
        TwoVisits visits = written();
        Page page = desk.signedIn(Look.DESK, Role.LEAD);
        page.navigate("/triage?queue=" + visits.queue("billing"));
        page.locator(".items input").nth(0).check();
        page.locator(".items input").nth(2).check();
        page.locator(".items input").nth(2).press("Enter");
        page.locator("details.several > summary").click();
        page.locator("#several-until").press("Enter");
        assertThat(page.locator(".items li")).hasCount(1);
        page.locator(".toast .undo button").click();
        assertThat(page.locator(".items [data-state=NEW]")).hasCount(3);
        page.locator(".items input").nth(0).check();
        page.locator(".items input").nth(2).check();
        page.locator("details.several > summary").click();
        page.locator("details.several button[value=ACKNOWLEDGE]").click();

        assertThat(page.locator(".toast")).containsText(Pattern.compile("^\\s*2 "));
        assertThat(page.locator(".items [data-state=ACKNOWLEDGED]")).hasCount(2);
        page.locator(".toast .undo button").click();
        assertThat(page.locator(".items [data-state=NEW]")).hasCount(3);
        desk.isAccessible(page);
    }

    private TwoVisits written() {
        TwoVisits visits = TwoVisits.of(product);
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
        visits.write("E1", "Kunden fragen dreimal nach dem Rücksendeetikett; im Textbaustein fehlt der Link");
        visits.write("M1", "Der Link zum Rücksendeetikett fehlt in der E-Mail-Vorlage");
        visits.write("M1", "Wer mit Namen begrüßt wird, fragt seltener nach");
        visits.share();
        return visits;
    }

    private static void press(Page page, String key) {
        assertThat(page.locator(".triage[data-ready]")).isVisible();
        page.keyboard().press(key);
    }
}
