package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole loop without a mail client: answers leave the demo's mailbox by SMTP, and the product fetches them by IMAP. */
@BrowserTest
class DemoLoopPagesTest {

    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

    @Autowired
    ApplicationContext product;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    /** A phone in German and a desk in English: a walk of so many pages takes its time. */
    static Stream<Look> looks() {
        return Look.each().filter(look -> look.language().equals("de") == look.width() < 600);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aDeclineIsRepairedAndAProposalDecided(Look look, Desk desk) {
        PromisedVisit promised = new PromisedVisit(product);
        jdbc.sql("update rotation_rotation set repair_days = 5, repair_notice = 0 where id = ?")
                .param(promised.company.rotation())
                .update();
        Page page = desk.signedIn(look, Role.PLANNER);
        declines(promised, page, look, desk);
        accepts(promised, page, look, desk);
        refuses(promised, page, look, desk);
    }

    private void declines(PromisedVisit promised, Page page, Look look, Desk desk) {
        promised.deliver();
        openNewest(page, promised.address("M1"), "REQUEST");
        checkMail(desk, page, "loop-invite", look);
        page.locator(".invite-answer input[name=comment]").first().fill("Da bin ich auf Schulung");
        page.locator(".invite-answer button[value=DECLINED]").click();
        assertThat(page.locator("#news.good")).isVisible(SOON);
        checkMail(desk, page, "loop-declined", look);

        promised.deliver();
        openNewest(page, promised.address("M1"), "CANCEL");
        checkMail(desk, page, "loop-cancelled", look);
        openNewest(page, address(promise(promised).mentor()), "REQUEST");
    }

    private void accepts(PromisedVisit promised, Page page, Look look, Desk desk) {
        Appointment before = promise(promised);
        propose(page, promised, before);
        checkMail(desk, page, "loop-proposed", look);
        page.navigate("/replies");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(promised.address("E1")))
                .locator("a.primary")
                .click();
        assertThat(page.locator("label.choice input:checked")).hasCount(1);
        desk.check(page, "loop-request", look);
        page.locator("form[action$=acceptance] button").click();
        assertThat(page.locator("p.note.good")).isVisible();
        desk.check(page, "loop-accepted", look);

        promised.deliver();
        openNewest(page, promised.address("E1"), "UPDATE");
        assertEquals(before.from().plus(Duration.ofDays(1)), promise(promised).from());
    }

    private void refuses(PromisedVisit promised, Page page, Look look, Desk desk) {
        propose(page, promised, promise(promised));
        page.navigate("/board?rotation=" + promised.company.rotation());
        page.locator("li.card[data-visit='" + promised.company.first("E1").number() + "'] .mark a")
                .locator("visible=true")
                .first()
                .click();
        page.locator("#reason").fill("An dem Tag ist Inventur.");
        page.locator("form[action$=refusal] button").click();
        assertThat(page.locator("p.note.good")).isVisible();
        desk.check(page, "loop-refused", look);

        promised.deliver();
        openNewest(page, promised.address("E1"), "DECLINECOUNTER");
        checkMail(desk, page, "loop-decline-counter", look);
    }

    /** A day later, on the same hours. */
    private void propose(Page page, PromisedVisit promised, Appointment now) {
        open(page, promised.address("E1"));
        LocalDate day = LocalDate.ofInstant(now.from(), now.zone()).plusDays(1);
        page.locator(".invite-answer summary").click();
        page.locator("input[name=day]").fill(day.toString());
        page.locator("button[value=COUNTERED]").click();
        assertThat(page.locator("#news.good")).isVisible(SOON);
    }

    /** Without the letter: no script may run in it, not even the one that looks at pages here. */
    private static void checkMail(Desk desk, Page page, String name, Look look) {
        page.evaluate("document.querySelector('iframe.letter').remove()");
        desk.check(page, name, look);
    }

    private static void openNewest(Page page, String address, String kind) {
        open(page, address);
        assertThat(page.locator(".invite[data-kind=" + kind + "]")).isVisible();
    }

    private static void open(Page page, String address) {
        page.navigate("/demo/mailbox?recipient=" + address);
        page.locator(".mails li a").first().click();
    }

    private Appointment promise(PromisedVisit promised) {
        VisitId visit = promised.company.first("E1").visitId();
        return appointments.of(visit).orElseThrow();
    }

    private String address(PersonId person) {
        return Objects.requireNonNull(people.byId(person).orElseThrow().email());
    }
}
