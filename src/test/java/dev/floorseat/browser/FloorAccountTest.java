package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.floorseat.browser.OnTheFloor.ready;
import static dev.floorseat.browser.OnTheFloor.says;
import static dev.floorseat.browser.OnTheFloor.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import dev.floorseat.access.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a phone keeps belongs to whoever was signed in, until they sign out; then nothing of it is left. */
@BrowserTest
class FloorAccountTest {

    private static final String LEFT = "async () => (await indexedDB.databases()).length + (await caches.keys()).length"
            + " + (await navigator.serviceWorker.getRegistrations()).length";

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void leavesNothingBehindOnSigningOut(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        floor.openToKeep(page);
        write(page, "The macro is missing");
        page.locator("#text").fill("half of a secr");
        says(page, "sent");

        page.locator("form[action='/sign-out'] button").click();

        assertThat(page).hasURL(Pattern.compile("/sign-in\\?out"));
        assertThat(page.evaluate(LEFT)).isEqualTo(0);
        assertThat(floor.count("notes_note")).isEqualTo(1);
        page.context().setOffline(true);
        assertThatThrownBy(() -> page.navigate(floor.path())).isInstanceOf(PlaywrightException.class);
    }

    @Test
    void asksBeforeAnythingIsLostOnSigningOut(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        floor.openToKeep(page);
        write(page, "Call back on 0341 5550123");
        says(page, "refused");

        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("dialog[open] h2")).hasText("1 entry is not sent yet");
        desk.isAccessible(page);
        page.locator("dialog [value=stay]").click();
        assertThat(page.locator("#own-list > li")).hasCount(1);

        page.locator("form[action='/sign-out'] button").click();
        page.locator("dialog [value=go]").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?out"));
        assertThat(page.evaluate(LEFT)).isEqualTo(0);
        assertThat(floor.count("notes_note")).isZero();
    }

    @Test
    void losesNothingWhereTheSessionHasEnded(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Account account = floor.account(desk);
        Phone phone = desk.phone(Look.PHONE, floor.now());
        Page page = phone.open();
        desk.signIn(page, account.username(), Desk.PASSWORD);
        floor.openToKeep(page);

        page.context().clearCookies();
        write(page, "The macro is missing");
        says(page, "sign-in");
        assertThat(floor.count("notes_note")).isZero();

        desk.signInAgain(page, account);
        ready(page);
        says(page, "sent");
        assertThat(floor.count("notes_note")).isEqualTo(1);
    }

    @Test
    void keepsWhatIsOnesOwnFromWhoeverSignsInNext(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Account first = floor.account(desk);
        Account second = desk.account(Look.DESK, floor.company().person("M1"), Role.MENTOR);
        Phone phone = desk.phone(Look.DESK, floor.now());
        Page page = phone.open();
        desk.signIn(page, first.username(), Desk.PASSWORD);
        floor.openToKeep(page);
        page.context().clearCookies();
        write(page, "The macro is missing");
        says(page, "sign-in");

        desk.signIn(page, second.username(), Desk.PASSWORD);
        floor.open(page);
        says(page, "sent");
        assertThat(page.locator("#own-list > li")).hasCount(0);
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?out"));
        assertThat(floor.count("notes_note")).isZero();

        desk.signIn(page, first.username(), Desk.PASSWORD);
        floor.open(page);
        says(page, "sent");
        assertThat(floor.count("notes_note")).isEqualTo(1);
    }

    @Test
    void keepsNotesFromAPlannerWhoSignsOutOnTheSameBrowser(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Account account = floor.account(desk);
        Account planner = desk.account(Look.DESK, null, Role.PLANNER);
        Page page = desk.phone(Look.DESK, floor.now()).open();
        desk.signIn(page, account.username(), Desk.PASSWORD);
        floor.openToKeep(page);
        page.context().clearCookies();
        write(page, "The macro is missing");
        says(page, "sign-in");

        desk.signIn(page, planner.username(), Desk.PASSWORD);
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?out"));

        desk.signIn(page, account.username(), Desk.PASSWORD);
        floor.open(page);
        assertThat(page.locator("#own-list [data-state=sent]")).hasCount(1);
        assertThat(floor.count("notes_note")).isEqualTo(1);
    }

    @Test
    void asksOnSigningOutThoughNothingWorksWithoutNetworkHere(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        page.addInitScript(OnTheFloor.WORKER_NEVER_READY);
        floor.open(page);
        write(page, "Call back on 0341 5550123");
        says(page, "refused");

        page.locator("form[action='/sign-out'] button").click();
        page.locator("dialog [value=stay]").click();
        page.locator("form[action='/sign-out'] button").click();
        page.locator("dialog [value=go]").click();

        assertThat(page).hasURL(Pattern.compile("/sign-in\\?out"));
        assertThat(page.evaluate(LEFT)).isEqualTo(0);
    }

    @Test
    void leavesNothingBehindInAnotherTab(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.DESK);
        floor.openToKeep(page);
        Page other = page.context().newPage();
        floor.open(other);
        other.locator("#text").fill("half of a secr");

        page.locator("form[action='/sign-out'] button").click();

        assertThat(page).hasURL(Pattern.compile("/sign-in\\?out"));
        assertThat(other).hasURL(Pattern.compile("/sign-in$"));
        assertThat(page.evaluate(LEFT)).isEqualTo(0);
        desk.complainsOfNothing();
    }
}
