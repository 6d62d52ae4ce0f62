package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import dev.floorseat.access.Role;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit that is going on: half past six, Hanna Okafor beside Karim Yilmaz. */
record OnTheFloor(PlannedCompany company, long visit, Instant now, JdbcClient jdbc) {

    /** Put in before a page: its service worker never gets ready, so that only the page itself sends. */
    static final String WORKER_NEVER_READY =
            "Object.defineProperty(ServiceWorkerContainer.prototype, 'ready', {get: () => new Promise(() => {})})";

    private static final String ENTRIES = "async what => (await self.floor.store.of(document.getElementById('floor')"
            + ".dataset.account)).filter(entry => entry.what === what).map(entry => entry.seq + ' ' + entry.state)";

    private static final String KEPT = "async () => navigator.serviceWorker.controller !== null"
            + " && await caches.match(location.pathname) !== undefined";

    /** Founds a company, and has the product's clock stand at the visit. */
    static OnTheFloor found(ApplicationContext product) {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0).publish();
        Instant now = PlannedCompany.at(company.company().monday());
        product.getBean(TestClock.class).set(now);
        return new OnTheFloor(company, company.first("E1").number(), now, product.getBean(JdbcClient.class));
    }

    PersonId executive() {
        return company.person("E1");
    }

    String path() {
        return "/visits/" + visit + "/floor";
    }

    /** The executive's page, signed in, on a phone whose clock shows the visit's time. */
    Page signedIn(Desk desk, Look look) {
        Page page = desk.stranger(look);
        page.context().clock().install(new Clock.InstallOptions().setTime(now.toEpochMilli()));
        desk.signIn(page, desk.account(look, executive(), Role.EXECUTIVE).username(), Desk.PASSWORD);
        return page;
    }

    /** Opens the visit page and waits until it is ready to be tapped on. */
    void open(Page page) {
        page.navigate(path());
        ready(page);
    }

    static void ready(Page page) {
        assertThat(page.locator("#floor[data-ready]")).isVisible();
    }

    /** An account of the executive, in English. */
    Account account(Desk desk) {
        return desk.account(Look.DESK, executive(), Role.EXECUTIVE);
    }

    /** Opens the visit page, and waits until the phone could show it without a network. */
    void openToKeep(Page page) {
        open(page);
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(KEPT)));
    }

    /** Types a note and saves it. */
    static void write(Page page, String text) {
        page.locator("#text").fill(text);
        page.locator("#note [value=FRICTION]").check();
        page.locator("#note").evaluate("form => form.requestSubmit()");
    }

    /** Waits until the state line says so: sent, waiting, refused, sign-in or other. */
    static void says(Page page, String state) {
        assertThat(page.locator("#state"))
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
    }

    /** The entries of a kind that the phone has, by number and state: "3 waiting". */
    static List<String> entries(Page page, String what) {
        return ((List<?>) page.evaluate(ENTRIES, what))
                .stream().map(String::valueOf).toList();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where visit = :visit")
                .param("visit", visit)
                .query(Integer.class)
                .single();
    }
}
