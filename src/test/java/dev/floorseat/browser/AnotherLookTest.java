package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.floorseat.browser.OnTheFloor.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demand.Reason;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.rotation.demand.NewDemand;
import dev.floorseat.rotation.demand.Saw;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What waits for another look: on the preparation, on the phone and at the planner's desk. */
@BrowserTest
class AnotherLookTest {

    private static final String SOURCE = "in-the-browser";

    @Autowired
    ApplicationContext product;

    @Autowired
    Demands demands;

    @Autowired
    Looks looks;

    @Autowired
    TestClock clock;

    @AfterEach
    void nobodyNeedsToLook() {
        demands.withdraw(SOURCE);
        clock.run();
    }

    @Test
    void isAskedOnThePhoneEvenWithoutANetwork(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Demand demand = wanted(floor);
        Page page = floor.signedIn(desk, Look.PHONE);
        page.navigate("/visits/" + floor.visit() + "/prepare");
        assertThat(page.locator("main")).containsText("Achten Sie darauf");
        desk.check(page, "look-prepare", Look.PHONE);

        floor.openToKeep(page);
        page.locator("#arrive").click();
        page.locator("[data-block=DEBRIEF]").click();
        page.locator("#words-" + demand.id()).fill("Gäste nehmen ihn gern mit");
        fill(page);
        page.locator("#give").click();
        assertThat(page.locator("#saw-" + demand.id() + "-wrong")).isVisible();
        desk.check(page, "look-debrief", Look.PHONE);

        page.reload();
        OnTheFloor.ready(page);
        assertThat(page.locator("#words-" + demand.id())).hasValue("Gäste nehmen ihn gern mit");
        page.context().setOffline(true);
        page.locator("[name=saw-" + demand.id() + "][value=WORKS]").check();
        page.locator("#give").click();
        says(page, "waiting");
        page.context().setOffline(false);
        says(page, "sent");

        assertThat(looks.seen(SOURCE)).singleElement().satisfies(look -> {
            assertThat(look.saw()).isEqualTo(Saw.WORKS);
            assertThat(look.words()).isEqualTo("Gäste nehmen ihn gern mit");
        });
    }

    @Test
    void looksRightAtTheDesk(Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        wanted(floor);
        Page page = desk.stranger(Look.DESK);
        desk.signIn(
                page, desk.account(Look.DESK, floor.executive(), Role.EXECUTIVE).username(), Desk.PASSWORD);
        page.navigate("/visits/" + floor.visit() + "/debrief");
        assertThat(page.locator("main")).containsText("Did you see it?");
        desk.check(page, "look-debrief-desk", Look.DESK);

        Page planner = desk.stranger(Look.PHONE);
        desk.signIn(planner, desk.account(Look.PHONE, null, Role.PLANNER).username(), Desk.PASSWORD);
        planner.navigate("/rotations/" + floor.company().rotation());
        assertThat(planner.locator("main")).containsText("Noch ein Blick");
        desk.check(planner, "look-rotation", Look.PHONE);
    }

    private static void fill(Page page) {
        for (int n = 1; n <= 3; n++) {
            page.locator("#learned" + n).fill("Was hier zählt, Teil " + n);
        }
        page.locator("#mistake").fill("Die Zusage war nirgends hinterlegt");
        page.locator("#mistake-subject").selectOption("PROCESS");
        page.locator("#mistake-name").fill("Rückrufzusage");
    }

    private Demand wanted(OnTheFloor floor) {
        demands.file(new NewDemand(
                SOURCE,
                floor.company().company().id("billing"),
                Reason.TRIAL,
                floor.company().company().monday().plusDays(20),
                Set.of(),
                Set.of(),
                4,
                "Eine Kanne Kaffee an die Tür stellen",
                "Gäste reisen vor sieben ab",
                "/rules"));
        return demands.from(SOURCE).stream()
                .filter(demand ->
                        demand.queue().equals(floor.company().company().id("billing")))
                .findFirst()
                .orElseThrow();
    }
}
