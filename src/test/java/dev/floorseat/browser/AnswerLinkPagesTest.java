package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.replies.LinkedMail;
import dev.floorseat.invites.replies.PromisedVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class AnswerLinkPagesTest {

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
    void answersFromTheMailWithoutSigningIn(Look look, Desk desk) {
        PromisedVisit promised = new PromisedVisit(product);
        LinkedMail mail = new LinkedMail(product);
        Page stranger = desk.stranger(look);
        stranger.setContent(mail.html(promised.invitation()));
        desk.check(stranger, "answer-mail", look);

        open(stranger, mail.token(promised.invitation(), Purpose.DECLINE), look);
        assertThat(stranger.locator("#reason")).isVisible();
        desk.check(stranger, "answer-decline", look);
        open(stranger, mail.token(promised.invitation(), Purpose.ACCEPT), look);
        desk.check(stranger, "answer-accept", look);
        press(stranger);
        assertThat(done(stranger)).isVisible();
        desk.check(stranger, "answer-accepted", look);
        String accept = mail.token(promised.invitation(), Purpose.ACCEPT);
        open(stranger, mail.token(promised.invitation(), Purpose.PROPOSE), look);
        assertThat(stranger.locator("input[name=time]")).hasCount(5);
        desk.check(stranger, "answer-propose", look);
        stranger.locator("label.choice").nth(1).click();
        press(stranger);
        assertThat(done(stranger)).isVisible();
        desk.check(stranger, "answer-proposed", look);

        seenByThePlanner(promised, look, desk);

        promised.company.place("E1", 1, 8).publish();
        stranger.navigate("/answer/" + accept + "?language=" + look.language());
        assertThat(stranger.locator("form")).hasCount(0);
        desk.check(stranger, "answer-outdated", look);
    }

    private void seenByThePlanner(PromisedVisit promised, Look look, Desk desk) {
        Page planner = desk.signedIn(look, Role.PLANNER);
        planner.navigate("/board?rotation=" + promised.company.rotation());
        Locator card = planner.locator(
                        "li.card[data-visit='" + promised.company.first("E1").number() + "']")
                .locator("visible=true")
                .first();
        assertThat(card).containsText(look.language().equals("de") ? "schlägt" : "proposes");
        assertThat(card).containsText(look.language().equals("de") ? "keine Antwort" : "no answer");
        assertThat(card.locator(".mark svg.i")).hasCount(3);
        desk.check(planner, "answer-board", look);
        Page hanna = desk.signedIn(look, promised.company.person("E1"), Role.EXECUTIVE);
        hanna.navigate("/my/visits");
        assertThat(hanna.locator(".answer[data-answer=COUNTERED]")).isVisible();
        desk.check(hanna, "answer-my-visits", look);
        hanna.locator("button[value=ACCEPTED]").click();
        assertThat(hanna.locator(".answer[data-answer=ACCEPTED]")).isVisible();
    }

    private static void open(Page page, String token, Look look) {
        page.navigate("/answer/" + token + "?language=" + look.language());
    }

    private static void press(Page page) {
        page.locator("form button.primary").click();
    }

    private static Locator done(Page page) {
        return page.locator("p.note.good[role=status]");
    }
}
