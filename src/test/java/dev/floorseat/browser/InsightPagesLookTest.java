package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.insights.text.EncodedNow;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.rotation.web.PlannedCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Insights as CX leads see them, and what authors are shown while they type. */
@BrowserTest
class InsightPagesLookTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    Insights insights;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsACxLeadWhatKeepsComingBack(Look look, Desk desk) {
        TwoVisits visits = TwoVisits.of(product);
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(40)));
        long first = visits.write(
                "E1", "Ein Gast reist vor sieben Uhr ab und bekommt kein Frühstück; eine Kanne Kaffee hätte gereicht");
        long second = visits.take(
                        "E2",
                        new NewNote(
                                TwoVisits.fresh(),
                                NoteKind.AGENT_IDEA,
                                "Guests who leave before breakfast ask for coffee to take along",
                                "Put a pot of coffee at the door from half past five",
                                null,
                                null,
                                "guests",
                                "coffee"))
                .id();
        long against = visits.write("M2", "Wer früh abreist, will meist nur bezahlen und los");
        visits.share();
        insights.merge(visits.idOf(second), visits.idOf(first), "lea");
        insights.merge(visits.idOf(against), visits.idOf(first), "lea");
        insights.mark(visits.idOf(first), 2, against, true, "lea");

        Page page = desk.signedIn(look, Role.LEAD);
        page.navigate("/insights?queue=" + visits.queue("billing"));
        desk.check(page, "insights", look);
        page.navigate("/insights?q=nothing-like-that");
        desk.check(page, "insights-none", look);
        page.navigate("/insights/" + visits.idOf(first).value());
        assertThat(page.locator("svg.picture circle.against")).hasCount(1);
        page.locator("summary").first().click();
        desk.check(page, "insight", look);
        page.navigate("/insights/patterns");
        desk.check(page, "insight-patterns", look);
        page.navigate("/insights/policy");
        page.locator("#recurringVisits").fill("1");
        page.locator("form.panel .btn.primary").click();
        assertThat(page.locator("#recurringVisits-wrong")).isVisible();
        desk.check(page, "insight-policy", look);
    }

    @Test
    void anAuthorSaysSameHereWhileTypingAndItTravelsWithTheNote(Desk desk) {
        TwoVisits visits = TwoVisits.of(product);
        long earlier = visits.write("E2", "The marimba leaflet is missing from the box");
        visits.share();
        EncodedNow.in(product);
        OnTheFloor floor = OnTheFloor.found(product);
        Page page = floor.signedIn(desk, Look.PHONE);
        floor.open(page);

        page.locator("#text").fill("No marimba leaflet in the box again");
        String key = "[data-key='insight-" + visits.idOf(earlier).value() + "']";
        page.locator(key + "[data-choice=SAME]").click();
        assertThat(page.locator(key + "[data-choice=SAME]")).hasAttribute("aria-pressed", "true");
        desk.check(page, "floor-alike", Look.PHONE);
        page.locator("#note [value=FRICTION]").check();
        page.locator("#note").evaluate("form => form.requestSubmit()");
        assertThat(page.locator("#own-list [data-state=sent]")).hasCount(1);
        assertThat(page.locator("#alike button")).hasCount(0);
        assertThat(floor.count("notes_note")).isEqualTo(1);
        assertThat(floor.count("notes_alike join notes_note on notes_note.id = notes_alike.note"))
                .isEqualTo(1);
        desk.complainsOfNothing();
    }
}
