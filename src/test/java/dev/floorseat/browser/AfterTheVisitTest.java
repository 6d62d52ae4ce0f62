package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.card.NewCard;
import dev.floorseat.people.PersonId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What follows a visit, in a browser: debrief, summary, story, promise, context cards and record, of both people and of those around them. */
@BrowserTest
class AfterTheVisitTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    Cards cards;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void isTheSameForBoth(Look look, Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        LocalDate day = floor.company().company().monday();
        String visit = "/visits/" + floor.visit() + "/";
        Page executive = desk.signedIn(look, floor.executive(), Role.EXECUTIVE);
        executive.navigate(visit + "debrief");
        desk.check(executive, "debrief", look);
        executive.locator("#learned-0").fill("0341 5550123");
        assertThat(executive.locator(".found mark")).hasText("0341 5550123");
        executive.locator("form.stack .primary").click();
        desk.check(executive, "debrief-refused", look);
        debrief(executive, day);
        executive.locator("form.stack .primary").click();
        assertThat(executive).hasURL(Pattern.compile("/summary$"));
        desk.check(executive, "summary-executive", look);

        PersonId host = floor.company().person("M1");
        Page mentor = desk.signedIn(look, host, Role.MENTOR);
        mentor.navigate(visit + "summary");
        desk.check(mentor, "summary-mentor", look);
        mentor.navigate(visit + "story");
        desk.check(mentor, "story-later", look);
        mentor.navigate(visit + "notes");
        mentor.locator("form[action$='/done'] button").click();
        mentor.navigate(visit + "story");
        desk.check(mentor, "story", look);
        mentor.locator("form[action$='/release'] button").click();
        executive.navigate(visit + "story");
        executive.locator("form[action$='/release'] button").click();
        desk.check(executive, "story-released", look);
        executive.locator("a[href^='/stories/']").click();
        desk.check(executive, "story-card", look);
        mentor.navigate("/stories");
        desk.check(mentor, "stories", look);

        clock.set(floor.now().plus(Duration.ofDays(12)));
        executive.navigate("/my/record");
        desk.check(executive, "record-executive", look);
        executive.locator("a[href$='/withdrawal']").click();
        executive.locator("form.panel .primary").click();
        desk.check(executive, "promise-withdrawal-refused", look);
        Page planner = desk.signedIn(look, Role.PLANNER);
        planner.navigate("/promises");
        desk.check(planner, "promises", look);
        executive.navigate("/my/record");
        executive.locator("form[action$='/kept'] button").click();
        desk.check(executive, "record-kept", look);
        mentor.navigate("/my/record");
        desk.check(mentor, "record-mentor", look);
        cards(look, desk, floor, mentor);
    }

    private void cards(Look look, Desk desk, OnTheFloor floor, Page mentor) {
        NewCard known = new NewCard(
                "The installers change in March",
                "Who follows them",
                floor.company().company().id("billing"),
                floor.company().company().monday().plusDays(40));
        cards.propose(floor.executive(), null, known);
        long id = cards.of(floor.executive()).get(0).id();
        Page lead = desk.signedIn(look, floor.company().person("E2"), Role.LEAD, Role.EXECUTIVE);
        lead.navigate("/context-cards");
        desk.check(lead, "context-cards", look);
        lead.locator("#maySay-" + id).fill("");
        lead.locator("article:has(#maySay-" + id + ") .btn[value=APPROVE]").click();
        desk.check(lead, "context-cards-refused", look);
        lead.locator("#maySay-" + id).fill(known.maySay());
        lead.locator("article:has(#maySay-" + id + ") .btn[value=APPROVE]").click();
        desk.check(lead, "context-cards-approved", look);
        mentor.navigate("/desk");
        desk.check(mentor, "desk", look);
        mentor.locator("#card-" + id + " button").click();
        assertThat(mentor.locator("#card-" + id + " [role=status]")).isVisible();
        mentor.navigate("/desk?q=nothing-of-the-kind");
        desk.check(mentor, "desk-nothing", look);
    }

    private static void debrief(Page page, LocalDate day) {
        page.locator("#learned-0").fill("Refunds are asked about first");
        page.locator("#learned-1").fill("Three systems for one address");
        page.locator("#learned-2").fill("Chat is quicker than I thought");
        page.locator("#about").selectOption("PROCESS");
        page.locator("#name").fill("Refunds overnight");
        page.locator("#mistake").fill("Credits show up one bill later");
        page.locator("#promise").fill("The form gets half as long");
        page.locator("#due").fill(day.plusDays(10).toString());
        page.locator("#maySay").fill("The meters change in May");
        page.locator("#validUntil").fill(day.plusDays(20).toString());
        page.locator("#situation").fill("A refund was promised twice");
        page.locator("#action").fill("We called the ledger together");
        page.locator("#outcome").fill("It came the same day");
    }
}
