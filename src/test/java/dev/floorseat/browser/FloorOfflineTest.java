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
