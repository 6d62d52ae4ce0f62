package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.PlannedCompany;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class ExplanationPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    Drafts drafts;

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void looksRightInEveryLight(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0);
        Visit placed = company.first("E1");
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/board/visits/" + placed.number() + "/why");
        page.locator("details.points summary").first().click();
        desk.check(page, "why", look);
        page.navigate("/board/visits/" + waiting(company, "E2").number() + "/why");
        desk.check(page, "why-nowhere", look);
        page.navigate("/board/visits/" + placed.number() + "/why-not?when="
                + company.company().monday());
        desk.check(page, "why-not", look);
    }

    @Test
    void saysWhyAndLeadsToABetterPlace(Desk desk) {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0).place("E2", 2, 0);
        Visit visit = company.first("E1");
        Page page = desk.signedIn(Look.DESK, Role.PLANNER);
        page.navigate("/board?rotation=" + company.rotation());
        page.locator("table.board .card[data-visit='" + visit.number() + "'] .more")
                .click();
        page.locator("#menu [data-open=why]").click();
        Locator dialog = page.locator("#dialog");
        Locator others = dialog.locator("#others li");
        assertThat(others).hasCount(5);
        assertThat(others.first())
                .containsText(
                        Pattern.compile("moves from Mon .*06:00 to .* in Leipzig|stays on Mon .*06:00 in Leipzig"));
        assertThat(dialog).containsText("at Leipzig in the week of");

        dialog.getByText("Why not there?").click();
        dialog.locator("#why-not-when").selectOption(company.company().monday().toString());
        Locator answers = dialog.locator("#answers li");
        Locator taken = saying(saying(answers, "Not possible:"), "Ida Sommer").first();
        assertThat(taken).containsText("Lars Brandt");

        Locator free = saying(saying(answers, "Possible"), "Piet Janssen").first();
        free.locator("a").click();
        assertThat(dialog.locator("input[type=radio]:checked")).isVisible();
        assertThat(dialog.locator(".choice").first()).containsText("Piet Janssen");
        dialog.locator(".when-fine").click();
        assertThat(page.locator("#toasts")).containsText("Hanna Okafor moved to");
        desk.complainsOfNothing();
    }

    @Test
    void asksFromAnEmptyPlaceByKeyboardAndGivesTheFocusBack(Desk desk) {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0);
        Page page = desk.signedIn(Look.DESK, Role.PLANNER);
        page.navigate("/board?rotation=" + company.rotation());
        Locator empty =
                page.locator("td[data-when='" + company.company().monday().plusDays(2) + "'][data-row='"
                        + company.company().id("LEJ") + "/EARLY'] .ask");
        empty.focus();
        page.keyboard().press("Enter");
        Locator whose = page.locator("#nobody-visit");
        assertThat(whose).isFocused();
        whose.selectOption(Long.toString(company.first("E1").number()));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        Locator dialog = page.locator("#dialog");
        assertThat(dialog).containsText("Why not there: Hanna Okafor");
        assertThat(dialog.locator("#answers li").first()).containsText("Wed");
        page.keyboard().press("Escape");
        assertThat(empty).isFocused();
        desk.complainsOfNothing();
    }

    @Test
    void saysWhatWouldHelpAVisitWithoutAPlace(Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        Page page = desk.signedIn(Look.DESK, Role.PLANNER);
        page.navigate("/board/visits/" + waiting(company, "E2").number() + "/why");
        assertThat(page.locator("main")).containsText("Stands against every place");
        assertThat(page.locator("#remedies li").first())
                .containsText("the visit of Lars Brandt before this one gets a place first");
        desk.complainsOfNothing();
    }

    private static Locator saying(Locator many, String text) {
        return many.filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A visit that follows one without a place, so that it can have none itself. */
    private Visit waiting(PlannedCompany company, String executive) {
        return drafts.of(company.rotation()).visits().stream()
                .filter(visit -> visit.follows() != null && visit.slot() == null)
                .filter(visit -> visit.visitor().equals(company.first(executive).visitor()))
                .findFirst()
                .orElseThrow();
    }
}
