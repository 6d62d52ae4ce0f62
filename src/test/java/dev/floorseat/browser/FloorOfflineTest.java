package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.floorseat.browser.OnTheFloor.ready;
import static dev.floorseat.browser.OnTheFloor.says;
import static dev.floorseat.browser.OnTheFloor.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.zaxxer.hikari.HikariDataSource;
import dev.floorseat.Floorseat;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What happens on the phone where there is no network, no page and no server: nothing is lost, and nothing is doubled. */
@BrowserTest
class FloorOfflineTest {

    /** A script as no release names it. */
    private static final String OLDER = "/js/floor/page-" + "0".repeat(32) + ".js";

    private static final String OVER = "/visits/999999999/floor";

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void bringsWhatWasTypedWithoutANetworkThoughThePageWasKilled(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Phone phone = desk.phone(Look.PHONE, floor.now());
        Page page = phone.open();
        Account account = floor.account(desk);
        desk.signIn(page, account.username(), Desk.PASSWORD);
        floor.openToKeep(page);

        phone.offline(true);
        page.locator("#arrive").click();
        page.locator("[data-block=CONTACTS]").click();
        page.locator("[data-segment=new][data-wish=chat]").click();
        write(page, "Der Rückruf kommt zu spät");
        write(page, "Das Makro fehlt");
        says(page, "waiting");
        phone.kill();

        Page again = phone.open();
        phone.offline(true);
        again.navigate(floor.path());
        ready(again);
        assertThat(again.locator("#state")).containsText("5");
        assertThat(again.locator("#own-list > li")).hasCount(2);
        assertThat(again.locator("[data-segment=new][data-wish=chat]")).hasText("1");
        assertThat(floor.count("notes_note")).isZero();

        // The session went with the browser.
        phone.offline(false);
        says(again, "sign-in");
        desk.signInAgain(again, account);
        ready(again);
        says(again, "sent");
        assertThat(floor.count("notes_note")).isEqualTo(2);
        assertThat(floor.count("notes_tally")).isEqualTo(1);
        assertThat(floor.count("notes_block")).isEqualTo(1);
        again.reload();
        ready(again);
        says(again, "sent");
        assertThat(floor.count("notes_note")).isEqualTo(2);
        assertThat(again.locator("#here")).isVisible();
    }

    @Test
    void sendsAgainWithoutDoublingWhereTheAnswerWasLost(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        try (Line line = new Line(port)) {
            Phone phone = desk.phone(Look.PHONE, floor.now(), line.address());
            Page page = phone.open();
            desk.signIn(page, floor.account(desk).username(), Desk.PASSWORD);
            floor.openToKeep(page);

            line.deafTo("POST /phone/v1/visits/" + floor.visit() + "/notes ");
            write(page, "Der Rückruf kommt zu spät");
            says(page, "waiting");
            page.waitForCondition(() -> line.swallowed() > 0 && floor.count("notes_note") == 1);
            says(page, "waiting");

            line.deafTo(null);
            says(page, "sent");
            assertThat(floor.count("notes_note")).isEqualTo(1);
        }
    }

    @Test
    void keepsADraftThatIsHalfTyped(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Phone phone = desk.phone(Look.PHONE, floor.now());
        Page page = phone.open();
        desk.signIn(page, floor.account(desk).username(), Desk.PASSWORD);
        floor.openToKeep(page);
        phone.offline(true);
        page.locator("#text").pressSequentially("Die Kundin wartet, we");
        page.locator("#note [value=PATTERN]").check();
        page.waitForTimeout(300);
        phone.kill();

        Page again = phone.open();
        phone.offline(true);
        again.navigate(floor.path());
        ready(again);
        assertThat(again.locator("#text")).hasValue("Die Kundin wartet, we");
        assertThat(again.locator("#note [value=PATTERN]")).isChecked();
    }

    @Test
    void waitsForAServerThatIsStartedAnew(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        try (Line line = new Line(port)) {
            Phone phone = desk.phone(Look.PHONE, floor.now(), line.address());
            Page page = phone.open();
            desk.signIn(page, floor.account(desk).username(), Desk.PASSWORD);
            floor.openToKeep(page);

            line.cut();
            write(page, "Der Rückruf kommt zu spät");
            says(page, "waiting");
            page.reload();
            ready(page);
            write(page, "Das Makro fehlt");
            says(page, "waiting");

            try (ConfigurableApplicationContext anew = startAnew()) {
                anew.getBean(TestClock.class).set(floor.now());
                line.mend(anew.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
                page.evaluate("dispatchEvent(new Event('online'))");
                says(page, "sent");
                assertThat(floor.count("notes_note")).isEqualTo(2);
                line.cut();
            }
        }
    }

    @Test
    void showsAPageThatWasKeptBeforeARelease(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        try (Line line = new Line(port)) {
            Page page = desk.phone(Look.PHONE, floor.now(), line.address()).open();
            desk.signIn(page, floor.account(desk).username(), Desk.PASSWORD);
            floor.openToKeep(page);
            page.evaluate("""
                    async () => {
                      const pages = await caches.open('floor-pages');
                      const page = await (await pages.match(location.pathname)).text();
                      const older = page.replaceAll(/-[0-9a-f]{32}(?=[.](js|css)")/g, '-' + '0'.repeat(32));
                      await pages.delete(location.pathname, {ignoreVary: true});
                      await pages.put(location.pathname, new Response(older, {headers: {'Content-Type': 'text/html;charset=utf-8'}}));
                    }
                    """);
            assertThat(page.evaluate("path => fetch(path).then(answer => answer.status)", OLDER))
                    .as("online")
                    .isEqualTo(200);

            line.cut();
            page.navigate(floor.path());
            ready(page);
        }
    }

    @Test
    void forgetsPagesOfVisitsThatAreOverOrOff(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.PHONE);
        floor.openToKeep(page);
        page.evaluate(
                "async over => { sessionStorage.clear();"
                        + " await (await caches.open('floor-pages')).put(over, new Response('with whom and when')); }",
                OVER);

        page.navigate("/my/visits");

        page.waitForCondition(() -> !isKept(page, OVER));
        assertThat(isKept(page, floor.path())).isTrue();
    }

    @Test
    void sendsTheMoodThatIsGivenWhileSomethingElseIsOnItsWay(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.PHONE);
        page.addInitScript(OnTheFloor.WORKER_NEVER_READY);
        floor.open(page);
        page.locator("[data-block=CONTACTS]").click();
        says(page, "sent");
        page.evaluate("() => { self.real = fetch; self.fetch = () => Promise.reject(new TypeError('no network')); }");
        page.locator("[data-segment=new][data-wish=chat]").click();
        page.locator("[data-segment=loyal][data-wish=phone]").click();
        assertThat(page.locator("#contacts-count")).hasText("2");
        says(page, "waiting");

        page.evaluate("""
                () => {
                  const allowed = new Promise(go => { self.go = go; });
                  self.fetch = async (path, options) => {
                    if (options.method === 'POST') { self.held = true; await allowed; }
                    return self.real(path, options);
                  };
                  dispatchEvent(new Event('online'));
                }
                """);
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => self.held")));
        page.locator("[data-mood=HARD]").click();
        assertThat(page.locator("[data-mood=HARD]")).hasAttribute("aria-pressed", "true");
        page.evaluate("() => self.go()");

        says(page, "sent");
        assertThat(moods(floor)).containsExactly("", "HARD");
    }

    @Test
    void countsAContactOnceThoughItsMoodIsChangedAtOnce(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.PHONE);
        floor.open(page);
        page.locator("[data-block=CONTACTS]").click();
        page.locator("[data-segment=new][data-wish=chat]").click();
        says(page, "sent");
        page.waitForCondition(() -> floor.count("notes_tally") == 1);

        page.evaluate("() => ['GOOD', 'HARD'].forEach(mood => document.querySelector(`[data-mood=${mood}]`).click())");

        assertThat(page.locator("[data-mood=HARD]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#contacts-count")).hasText("1");
        says(page, "sent");
        page.waitForCondition(() -> moods(floor).equals(List.of("HARD")));
    }

    @Test
    void triesAgainWhereTheServerWasOvertaken(Desk desk) {
        answersOnceWith(
                desk,
                "new Response('{\"type\":\"urn:floorseat:refusal.overtaken\"}',"
                        + " {status: 409, headers: {'Content-Type': 'application/problem+json'}})");
    }

    @Test
    void takesAStrangeNetworksPageForNoAnswer(Desk desk) {
        answersOnceWith(
                desk,
                "new Response('<!doctype html><title>Welcome to our hotel</title>', {headers: {'Content-Type': 'text/html'}})");
    }

    private void answersOnceWith(Desk desk, String answer) {
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.PHONE);
        page.addInitScript(OnTheFloor.WORKER_NEVER_READY);
        floor.open(page);
        says(page, "sent");
        page.evaluate("() => { const real = fetch; self.fetch = (path, options) => {"
                + " if (!path.endsWith('/notes') || options.method !== 'POST') return real(path, options);"
                + " self.fetch = real; return Promise.resolve(" + answer + "); }; }");

        write(page, "Der Rückruf kommt zu spät");
        assertThat(page.locator("#own-list [data-state=waiting]")).hasCount(1);
        assertThat(page.locator("#own-list [data-state=sent]")).hasCount(1);
        assertThat(floor.count("notes_note")).isEqualTo(1);
    }

    private static boolean isKept(Page page, String path) {
        return Boolean.TRUE.equals(page.evaluate("async path => await caches.match(path) !== undefined", path));
    }

    private static List<String> moods(OnTheFloor floor) {
        return floor.jdbc()
                .sql("select coalesce(mood, '') from notes_tally where visit = :visit order by id")
                .param("visit", floor.visit())
                .query(String.class)
                .list();
    }

    /** The product a second time on the same database, as after a new release. */
    private ConfigurableApplicationContext startAnew() {
        HikariDataSource database = product.getBean(HikariDataSource.class);
        return new SpringApplicationBuilder(Floorseat.class)
                .profiles("test")
                .properties(
                        "server.port=0",
                        "spring.flyway.enabled=false",
                        "spring.datasource.url=" + database.getJdbcUrl(),
                        "spring.datasource.username=" + database.getUsername(),
                        "spring.datasource.password=" + database.getPassword())
                .run("--server.port=0");
    }
}
