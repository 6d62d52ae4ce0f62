package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.floorseat.browser.OnTheFloor.says;
import static dev.floorseat.browser.OnTheFloor.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A whole visit on two phones at the same time, the network cut twice: from the preparation to the summary. */
@BrowserTest
class WholeVisitTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    static Stream<Look> phones() {
        return Stream.of(Look.PHONE, new Look("en", ColorScheme.LIGHT, 390));
    }

    @ParameterizedTest
    @MethodSource("phones")
    void fromThePreparationToTheSummary(Look look, Desk desk) {
        OnTheFloor floor = OnTheFloor.found(product);
        Phone executives = desk.phone(look, floor.now());
        Phone mentors = desk.phone(look, floor.now());
        Page executive = executives.open();
        Page mentor = mentors.open();
        desk.signIn(
                executive, desk.account(look, floor.executive(), Role.EXECUTIVE).username(), Desk.PASSWORD);
        desk.signIn(
                mentor,
                desk.account(look, floor.company().person("M1"), Role.MENTOR).username(),
                Desk.PASSWORD);
        String visit = "/visits/" + floor.visit();

        Map.of("executive", executive, "mentor", mentor).forEach((who, page) -> {
            page.navigate(visit + "/prepare");
            desk.check(page, "whole-prepare-" + who, look);
            floor.openToKeep(page);
        });

        executive.locator("#arrive").click();
        // Kept, and only then sent: before, the state line may still speak of what was there at the start.
        assertThat(executive.locator("#here")).isVisible();
        says(executive, "sent");
        mentor.reload();
        OnTheFloor.ready(mentor);
        assertThat(mentor.locator("#here")).isVisible();

        executives.offline(true);
        executive.locator("[data-block=CONTACTS]").click();
        executive.locator("[data-segment=new][data-wish=chat]").click();
        executive.locator("[data-mood=HARD]").click();
        executive.locator("#no-pause").click();
        executive.locator("[data-consent=GIVEN]").click();
        List.of("Der Rückruf kommt zu spät", "Das Makro fehlt im Chat", "Zwei Masken für eine Frage")
                .forEach(text -> write(executive, text));
        says(executive, "waiting");
        assertThat(floor.count("notes_note")).isZero();
        executives.offline(false);
        says(executive, "sent");

        mentors.offline(true);
        List.of("Das Formular fragt zweimal", "Erst der Grund, dann der Betrag", "Die Suche findet es sofort")
                .forEach(text -> write(mentor, text));
        says(mentor, "waiting");
        mentors.offline(false);
        says(mentor, "sent");
        assertThat(floor.count("notes_note")).isEqualTo(6);
        assertThat(floor.count("notes_tally")).isEqualTo(2);

        executive.navigate(visit + "/notes");
        assertThat(executive.locator("main")).not().containsText("Das Formular fragt zweimal");
        executive.locator("form[action$='/done'] button").click();
        assertThat(executive.locator("#theirs")).hasCount(0);
        mentor.navigate(visit + "/notes");
        mentor.locator("form[action$='/done'] button").click();
        assertThat(mentor.locator("main")).containsText("Der Rückruf kommt zu spät");
        executive.reload();
        assertThat(executive.locator("main")).containsText("Das Formular fragt zweimal");
        desk.check(executive, "whole-both", look);

        floor.openToKeep(executive);
        executive.locator("[data-block=DEBRIEF]").click();
        executives.offline(true);
        debrief(executive, floor);
        says(executive, "waiting");
        executives.offline(false);
        says(executive, "sent");

        Map.of("executive", executive, "mentor", mentor).forEach((who, page) -> {
            page.navigate(visit + "/summary");
            assertThat(page.locator("main")).containsText("Ein Feld für den Rückruf");
            desk.check(page, "whole-summary-" + who, look);
        });
        assertThat(floor.count("notes_promise")).isEqualTo(1);
        desk.complainsOfNothing();
    }

    private static void debrief(Page page, OnTheFloor floor) {
        for (int n = 1; n <= 3; n++) {
            page.locator("#learned" + n).fill("Was hier zählt, Teil " + n);
        }
        page.locator("#mistake").fill("Die Zusage war nirgends hinterlegt");
        page.locator("#mistake-subject").selectOption("PROCESS");
        page.locator("#mistake-name").fill("Rückrufzusage");
        page.locator("#promise").fill("Ein Feld für den Rückruf");
        page.locator("#due")
                .fill(floor.company().company().monday().plusDays(14).toString());
        page.locator("#give").click();
    }
}
