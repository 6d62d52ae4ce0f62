package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.replies.PromisedVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class RepliesPagesTest {

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
    void settlesWhatNeedsAPerson(Look look, Desk desk) {
        PromisedVisit promised = new PromisedVisit(product);
        String hanna = promised.address("E1");
        String uid = promised.invitation().uid();
        String alias = "h.okafor@" + promised.mailbox + ".example";
        promised.arrives(Mails.mail(
                hanna, Mails.counter(uid, 0, promised.stamp, hanna, "21000112T070000Z", "21000112T110000Z")));
        promised.arrives(Mails.mail(hanna, "", "application/ms-tnef; name=winmail.dat", promised.mailbox));
        promised.arrives(Mails.mail(alias, Mails.reply(uid, 0, "20261222T090000Z", alias, "ACCEPTED")));
        Page planner = desk.signedIn(look, Role.PLANNER);
        planner.navigate("/replies");
        Locator stranger = planner.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(alias))
                .first();
        assertThat(stranger.locator("input[type=checkbox]")).isVisible();
        desk.check(planner, "replies", look);

        stranger.locator("form[action$='/settled'] button").click();
        assertThat(planner.locator("div.note[role=status]")).isVisible();
        desk.check(planner, "replies-settled", look);
        planner.locator("div.note[role=status] button").click();
        stranger.locator("input[type=checkbox]").check();
        stranger.locator("form[action$='/applied'] button").click();
        assertThat(planner.locator("p.note[role=status]")).isVisible();
        assertThat(stranger).hasCount(0);
    }
}
