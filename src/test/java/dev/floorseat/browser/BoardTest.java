package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Imports;
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
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class BoardTest {

    private static final AtomicInteger RUN = new AtomicInteger();
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

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
    void found() {
        int run = RUN.incrementAndGet();
        monday = LocalDate.of(2050 + run, 9, 1).with(DayOfWeek.MONDAY);
        company = SmallCompany.found(imports, "desk" + run, monday);
        rotation = rotations.open(null, "Standard", monday, company.lastDay(), null);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void looksRightInEveryLight(Look look, Desk desk) {
        Visit declined = place("E2", 0, company.slot(2, monday.plusDays(2), "AFTERNOON"));
        publication.publish(rotation, "planner");
        answers.answer(
                declined.visitId(),
                company.person(people, "E2"),
                Answer.DECLINED,
                DeclineReason.OTHER_APPOINTMENT,
                null,
                "planner");
        place("E1", 0, company.slot(1, monday.plusDays(1), "MORNING"));
        place("E1", 1, company.slot(2, monday.plusDays(1), "FULL"));

        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/board?rotation=" + rotation);
        desk.check(page, "board", look);
        for (String by : List.of("executive", "mentor")) {
            page.navigate("/board?rotation=" + rotation + "&by=" + by);
            desk.check(page, "board-" + by, look);
        }
        page.navigate("/board?rotation=" + rotation);
        seen(page, ".card .more").first().click();
        assertThat(page.locator("#menu")).isVisible();
        desk.check(page, "board-menu", look);
        page.locator("#menu [data-open=move]").click();
        assertThat(page.locator("#dialog .choice").first()).isVisible();
        desk.check(page, "board-move", look);
        page.keyboard().press("Escape");
        page.locator("a[href*=repair]").click();
        assertThat(page.locator("#dialog .choice").first()).isVisible();
        desk.check(page, "board-repair", look);
    }

    @Test
    void movesACardByDraggingItAndUndoes(Desk desk) {
        Visit visit = place("E1", 0, company.slot(1, monday, "MORNING"));
        Page page = board(desk);

        card(page, visit).dragTo(cell(page, monday.plusDays(2)));

        assertThat(page.locator("#toasts")).containsText("Hanna Okafor moved to");
        assertThat(cell(page, monday.plusDays(2)).locator(".card")).containsText("Hanna Okafor");
        assertThat(card(page, visit)).hasAttribute("data-state", "pinned");
        assertThat(drafts.visit(visit.visitId()).pinned()).isTrue();

        page.locator("#toasts").getByText("Undo").click();
        assertThat(page.locator("#toasts")).containsText("Undone");
        assertThat(cell(page, monday).locator(".card")).containsText("Hanna Okafor");
        desk.complainsOfNothing();
    }

    @Test
    void showsWhatADropWouldBreakBeforeItIsAccepted(Desk desk) {
        place("E1", 0, company.slot(1, monday.plusDays(1), "MORNING"));
        Visit second = place("E1", 1, company.slot(2, monday.plusDays(3), "FULL"));
        Page page = board(desk);

        card(page, second).dragTo(cell(page, monday));

        Locator dialog = page.locator("#dialog");
        assertThat(dialog).containsText("Breaks:");
        assertThat(dialog.getByText("Move anyway and pin")).isVisible();
        assertThat(dialog.getByText("Move and pin", new Locator.GetByTextOptions().setExact(true)))
                .isHidden();
        assertThat(drafts.visit(second.visitId()).slot()).isEqualTo(second.slot());

        dialog.getByText("Move anyway and pin").click();
        assertThat(dialog).isHidden();
        assertThat(card(page, second)).hasAttribute("data-state", "conflict");
        desk.complainsOfNothing();
    }

    @Test
    void movesByKeyboardAloneAndKeepsTheFocusOnTheCard(Desk desk) {
        Visit visit = place("E1", 0, company.slot(1, monday, "MORNING"));
        Page page = board(desk);

        card(page, visit).locator(".more").focus();
        page.keyboard().press("m");
        assertThat(page.locator("#move-when")).isFocused();
        page.locator("#move-when").selectOption(monday.plusDays(4).toString());
        assertThat(page.locator("#dialog .choice").first()).containsText("Fri");
        page.locator("#dialog input[type=radio]").first().focus();
        page.keyboard().press("Enter");

        assertThat(cell(page, monday.plusDays(4)).locator(".card")).containsText("Hanna Okafor");
        assertThat(card(page, visit).locator(".more")).isFocused();

        page.keyboard().press("p");
        assertThat(card(page, visit)).hasAttribute("data-pinned", "false");
        assertThat(card(page, visit).locator(".more")).isFocused();

        page.keyboard().press("Control+z");
        assertThat(card(page, visit)).hasAttribute("data-pinned", "true");
        desk.complainsOfNothing();
    }

    @Test
    void opensTheMenuByKeyboardAndGivesTheFocusBack(Desk desk) {
        Visit visit = place("E1", 0, company.slot(1, monday, "MORNING"));
        Page page = board(desk);

        card(page, visit).locator(".more").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#menu [data-open=move]")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#menu [data-post=pin]")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#menu")).isHidden();
        assertThat(card(page, visit).locator(".more")).isFocused();
    }

    @Test
    void tellsOfAConflictAndLosesNothing(Desk desk) {
        Visit visit = place("E1", 0, company.slot(1, monday, "MORNING"));
        Page page = board(desk);
        card(page, visit).locator(".more").focus();
        page.keyboard().press("m");
        page.locator("#move-when").selectOption(monday.plusDays(3).toString());
        assertThat(page.locator("#dialog .choice").first()).containsText("Thu");
        place("E1", 0, company.slot(3, monday.plusDays(1), "MORNING"));

        page.locator("#dialog .when-fine").click();

        assertThat(page.locator("#dialog [role=alert]")).containsText("Somebody else changed this visit meanwhile");
        assertThat(page.locator("#move-when")).hasValue(monday.plusDays(3).toString());
        page.locator("#dialog .when-fine").click();
        assertThat(cell(page, monday.plusDays(3)).locator(".card")).containsText("Hanna Okafor");
    }

    @Test
    void solvesWithProgressAndRefreshesTheBoard(Desk desk) {
        Page page = board(desk);
        assertThat(page.locator(".missing")).containsText("visits without a place");
        String week = page.locator("#table").getAttribute("data-week");
        page.locator("#seconds").selectOption("10");
        page.locator("#seconds").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("s");

        assertThat(page.locator("#run-toggle")).containsText("Stop");
        page.locator(".more-figures summary").click();
        page.locator("#seed").fill("4242");
        assertThat(page.locator("#progress .tag")).containsText(Pattern.compile("Improving"), PATIENTLY);
        assertThat(page.locator("#seed")).hasValue("4242");
        assertThat(page.locator("#seed")).isFocused();
        page.locator("#run-toggle").click();

        assertThat(page.locator("#toasts")).containsText("Stopped: no rule broken", PATIENTLY);
        assertThat(page.locator("#run-toggle")).containsText("Solve");
        assertThat(page.locator("table.board .card").first()).isVisible();
        assertThat(page.locator("#progress")).not().hasAttribute("hx-trigger", Pattern.compile(".*"));
        assertThat(page.getByRole(AriaRole.IMG)).hasAccessibleName(Pattern.compile("The plan got better .*"));
        assertThat(page.locator("#seconds")).hasValue("10");

        page.locator("#toasts").getByText("Undo").click();
        assertThat(page.locator("#toasts")).containsText("Undone: the solve");
        assertThat(page.locator("#table")).hasAttribute("data-rotation", Long.toString(rotation));
        assertThat(page.locator("#table")).hasAttribute("data-week", week);
        assertThat(page.locator("#board-title")).isFocused();
        desk.complainsOfNothing();
    }

    @Test
    void listensForSingleKeysOnlyWhereTheyBelong(Desk desk) {
        Page page = board(desk);

        page.locator(".brand").focus();
        page.keyboard().press("s");
        page.locator("#board-scroll").focus();
        assertThat(page.locator("#run-toggle")).containsText("Solve");

        page.keyboard().press("s");
        assertThat(page.locator("#run-toggle")).containsText("Stop");
        page.keyboard().press("s");
        assertThat(page.locator("#run-toggle")).containsText("Solve", PATIENTLY);
    }

    @Test
    void undoesNothingThatSomebodyElseDidMeanwhile(Desk desk) {
        Visit visit = place("E1", 0, company.slot(1, monday, "MORNING"));
        Page page = board(desk);
        Visit theirs = place("E2", 0, company.slot(2, monday.plusDays(1), "MORNING"));

        card(page, visit).locator(".more").focus();
        page.keyboard().press("Control+z");

        assertThat(page.locator("#toasts")).containsText("the plan was changed again since");
        assertThat(card(page, theirs)).isVisible();
        assertThat(card(page, visit).locator(".more")).isFocused();
        page.locator("#toasts [data-close]").click();
        assertThat(page.locator("#board-title")).isFocused();
    }

    @Test
    void saysSoWhenTheServerCannotBeReached(Desk desk) {
        Visit visit = place("E1", 0, company.slot(1, monday, "MORNING"));
        Page page = board(desk);
        page.route("**/pin", route -> route.abort());

        card(page, visit).locator(".more").focus();
        page.keyboard().press("p");
        assertThat(page.locator("#toasts")).containsText("There is no connection to Floorseat");

        page.unroute("**/pin");
        page.evaluate("document.querySelector('meta[name=csrf-token]').content = 'stale'");
        page.keyboard().press("p");
        assertThat(page.locator("#toasts")).containsText("Nothing was changed. Go back, load the page again");
        assertThat(card(page, visit)).hasAttribute("data-pinned", "true");
    }

    @Test
    void repairsWhatSomebodyDeclined(Desk desk) {
        Visit visit = place("E1", 0, company.slot(1, monday.plusDays(2), "MORNING"));
        publication.publish(rotation, "planner");
        answers.answer(
                visit.visitId(), company.person(people, "E1"), Answer.DECLINED, DeclineReason.ABSENT, null, "planner");
        Page page = board(desk);

        assertThat(page.locator(".missing")).containsText("declined by Hanna Okafor: Not at work that day");
        page.locator(".missing a[href*=repair]").click();
        page.locator("#dialog .choice").nth(1).click();
        page.locator("#dialog .btn.primary").click();

        assertThat(page.locator("#toasts")).containsText("Published as plan version 2");
        assertThat(drafts.visit(visit.visitId()).slot()).isNotNull();
    }

    private Page board(Desk desk) {
        Page page = desk.signedIn(Look.DESK, Role.PLANNER);
        page.navigate("/board?rotation=" + rotation);
        return page;
    }

    private static Locator seen(Page page, String selector) {
        return page.locator(selector).locator("visible=true");
    }

    private static Locator card(Page page, Visit visit) {
        return page.locator("table.board .card[data-visit='" + visit.number() + "']");
    }

    private Locator cell(Page page, LocalDate day) {
        return page.locator("td[data-when='" + day + "'][data-row='" + company.id("LEJ") + "/EARLY']");
    }

    private Visit place(String executive, int which, String slot) {
        var whose = company.person(people, executive);
        Visit visit = drafts.of(rotation).visits().stream()
                .filter(each -> each.visitor().equals(whose))
                .toList()
                .get(which);
        Visit placed = planning.move(visit.visitId(), visit.version(), slot, true, "test");
        assertThat(placed.slot()).isEqualTo(slot);
        return placed;
    }
}
