package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.floorseat.browser.OnTheFloor.ready;
import static dev.floorseat.browser.OnTheFloor.says;
import static dev.floorseat.browser.OnTheFloor.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.floorseat.TestClock;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page one holds in one's hand on the floor, with a network. */
@BrowserTest
class FloorPageTest {

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
    void looksRightInEveryState(Look look, Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, look);
        floor.open(page);
        desk.check(page, "floor-before", look);

        page.locator("#arrive").click();
        assertThat(page.locator("#here")).isVisible();
        page.locator("[data-block=CONTACTS]").click();
        assertThat(page.locator("#counting")).isVisible();
        page.locator("[data-segment=new][data-wish=chat]").click();
        page.locator("[data-segment=new][data-wish=chat]").click();
        page.locator("[data-segment=loyal][data-wish=phone]").click();
        page.locator("[data-mood=HARD]").click();
        assertThat(page.locator("#rest")).isVisible();
        page.locator("[data-consent=REFUSED]").click();
        assertThat(page.locator("#screen-only")).isVisible();
        says(page, "sent");
        desk.check(page, "floor-contacts", look);

        page.locator("#text").fill("Frau Weber wartet, Rückruf unter 0341 5550123");
        assertThat(page.locator("#text-guard mark").first()).isVisible();
        page.locator("#more summary").click();
        desk.check(page, "floor-note", look);
        page.locator("#note [value=FRICTION]").check();
        page.locator("#save").click();
        assertThat(page.locator("#own-list [data-state=refused]")).isVisible();
        desk.check(page, "floor-needs-you", look);

        page.locator("[data-block=DEBRIEF]").click();
        assertThat(page.locator("#debrief-form")).isVisible();
        page.locator("#give").click();
        assertThat(page.locator("#learned1-wrong")).isVisible();
        desk.check(page, "floor-debrief", look);
    }

    @Test
    void acceptsNoMistakeThatIsAboutNothing(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        floor.open(page);
        page.locator("#text").fill("Refunds show up one bill later");
        page.locator("#note [value=MISTAKE]").check();
        page.locator("#note").evaluate("form => form.requestSubmit()");

        assertThat(page.locator("#subject-wrong")).isVisible();
        assertThat(page.locator("#subject")).isFocused();
        assertThat(page.locator("#own-list > li")).hasCount(0);

        page.locator("#subject").selectOption("SYSTEM");
        page.locator("#subject-name").fill("Billing");
        page.locator("#note").evaluate("form => form.requestSubmit()");
        assertThat(page.locator("#own-list [data-state=sent]")).hasCount(1);
        assertThat(page.locator("#text")).isFocused();
        assertThat(floor.count("notes_note")).isEqualTo(1);
        desk.complainsOfNothing();
    }

    @Test
    void offersOnesOwnDirectivesFirst(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        DirectiveRegister register = product.getBean(DirectiveRegister.class);
        directive(register, floor, "E2", "Credits up to 30 euros");
        directive(register, floor, "E1", "Refunds overnight");
        Page page = floor.signedIn(desk, Look.DESK);
        floor.open(page);
        assertThat(page.locator("#subject optgroup").first()).hasAttribute("label", "My own directives");
        assertThat(page.locator("#subject optgroup").first()).containsText("Refunds overnight");
        assertThat(page.locator("#subject optgroup").nth(1)).containsText("Credits up to 30 euros");

        page.locator("#text").fill("Refunds show up one bill later");
        page.locator("#note [value=MISTAKE]").check();
        page.locator("#subject").selectOption(new SelectOption().setLabel("Refunds overnight"));
        page.locator("#note").evaluate("form => form.requestSubmit()");
        assertThat(page.locator("#own-list [data-state=sent]")).hasCount(1);
    }

    @Test
    void showsWhatTellsWhoSomebodyIsAndTakesTheMaskedText(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        floor.open(page);
        page.locator("#text").fill("Call back on 0341 5550123 came late");
        assertThat(page.locator("#text-guard mark")).hasText("0341 5550123");
        page.locator("#text-guard button").click();
        assertThat(page.locator("#text")).not().hasValue(Pattern.compile("5550123"));
        assertThat(page.locator("#text-guard mark")).hasCount(0);

        write(page, "Another call back on 0341 5550123");
        assertThat(page.locator("#own-list [data-state=refused]")).hasCount(1);
        says(page, "refused");
        page.locator("#own-list .btn.primary").click();
        says(page, "sent");
        assertThat(page.locator("#own-list [data-state=sent]")).hasCount(1);
        assertThat(page.locator("#own-list")).not().containsText("5550123");
        assertThat(floor.count("notes_note")).isEqualTo(1);
    }

    @Test
    void countsTimeFromWhenABlockBegan(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        floor.open(page);
        page.locator("[data-block=BRIEF]").click();
        assertThat(page.locator("#timer")).containsText(Pattern.compile("1[45]:\\d\\d left of 15 min"));
        says(page, "sent");

        page.context().clock().setSystemTime(floor.now().plusSeconds(10 * 60).toEpochMilli());
        page.reload();
        ready(page);
        assertThat(page.locator("#timer")).containsText(Pattern.compile("[45]:\\d\\d left of 15 min"));

        page.context().clock().setSystemTime(floor.now().plusSeconds(17 * 60).toEpochMilli());
        assertThat(page.locator("#over")).containsText("is up");
        page.reload();
        ready(page);
        assertThat(page.locator("#timer")).containsText("Time is up");
    }

    @Test
    void takesBackTheLastTap(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        floor.open(page);
        page.locator("[data-block=CONTACTS]").click();
        page.locator("[data-segment=new][data-wish=chat]").click();
        page.locator("[data-segment=loyal][data-wish=phone]").click();
        says(page, "sent");
        assertThat(page.locator("#contacts-count")).hasText("2");

        page.locator("#undo").click();
        assertThat(page.locator("#contacts-count")).hasText("1");
        page.locator("[data-mood=HARD]").click();
        page.locator("#take-pause").click();
        assertThat(page.locator("#timer")).containsText("of 5 min");
        assertThat(page.locator("#rest")).isHidden();
        page.locator("#go-on").click();
        page.locator("[data-consent=REFUSED]").click();
        assertThat(page.locator("#screen-only")).isVisible();
        page.locator("[data-segment=new][data-wish=app]").click();
        assertThat(page.locator("#screen-only")).isHidden();
        says(page, "sent");
        assertThat(floor.count("notes_tally")).isEqualTo(3);
        desk.complainsOfNothing();
    }

    @Test
    void givesTheDebrief(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = atTheDebrief(floor, desk);
        page.locator("#promise").fill("Refunds on the same bill");
        page.locator("#give").click();
        assertThat(page.locator("#due-wrong")).isVisible();
        page.locator("#due")
                .fill(floor.company().company().monday().plusDays(14).toString());
        page.locator("#give").click();
        assertThat(page.locator("#debrief-done")).isVisible();
        says(page, "sent");
        assertThat(floor.count("notes_debrief")).isEqualTo(1);
        assertThat(page.locator("#debrief-form")).isHidden();
        desk.complainsOfNothing();
    }

    @Test
    void givesOneDebriefThoughTheButtonIsTappedTwice(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = atTheDebrief(floor, desk);

        page.locator("#debrief-form").evaluate("form => { form.requestSubmit(); form.requestSubmit(); }");

        assertThat(page.locator("#debrief-done")).isVisible();
        page.waitForCondition(() -> floor.count("notes_debrief") == 1);
        assertThat(OnTheFloor.entries(page, "debrief")).hasSize(1);
    }

    @Test
    void givesTheDebriefThatWasRefusedTwice(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = atTheDebrief(floor, desk);
        page.locator("#learned1").fill("Call back on 0341 5550123");
        page.locator("#give").click();
        List<String> first = refusedDebrief(page, List.of());
        page.locator("#own-list")
                .getByText("Change it", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator("#learned1").fill("Call back on 0341 5550124");
        page.locator("#give").click();
        refusedDebrief(page, first);

        page.locator("#learned1").fill("Call backs come late");
        page.locator("#give").click();

        assertThat(page.locator("#debrief-done")).isVisible();
        page.waitForCondition(() -> floor.count("notes_debrief") == 1);
        says(page, "sent");
        assertThat(OnTheFloor.entries(page, "debrief")).singleElement(STRING).endsWith("sent");
    }

    /** Waits until one debrief is refused, and it is another one than before. */
    private static List<String> refusedDebrief(Page page, List<String> before) {
        page.waitForCondition(() -> {
            List<String> now = OnTheFloor.entries(page, "debrief");
            return !now.equals(before) && now.stream().allMatch(it -> it.endsWith("refused")) && now.size() == 1;
        });
        return OnTheFloor.entries(page, "debrief");
    }

    /** At the debrief, with the least typed that it needs. */
    private static Page atTheDebrief(OnTheFloor floor, Desk desk) {
        Page page = floor.signedIn(desk, Look.DESK);
        floor.open(page);
        page.locator("#arrive").click();
        page.locator("[data-block=DEBRIEF]").click();
        for (int n = 1; n <= 3; n++) {
            page.locator("#learned" + n).fill("The macro is missing " + n);
        }
        page.locator("#mistake").fill("Refunds show up one bill later");
        page.locator("#mistake-subject").selectOption("PROCESS");
        page.locator("#mistake-name").fill("Refunds");
        return page;
    }

    private static void directive(DirectiveRegister register, OnTheFloor floor, String owner, String name) {
        register.add(
                floor.company().person(owner),
                List.of(new DirectiveText(
                        name,
                        "As it says.",
                        null,
                        Set.of(floor.company().company().id("billing")),
                        floor.company().company().monday().minusDays(9),
                        null)),
                "lead");
    }
}
