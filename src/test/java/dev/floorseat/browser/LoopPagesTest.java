package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.database.Utc;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what was noted, as those see it whom it concerns: owners of directives, mentors, CX leads, who runs it. */
@BrowserTest
class LoopPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void leadsFromAMistakeToAnAnnouncementAndTheDigest(Look look, Desk desk) {
        TwoVisits visits = TwoVisits.of(product);
        LocalDate monday = visits.company().company().monday();
        String billing = visits.queue("billing");
        String name = "Gutschriften " + visits.company().rotation();
        long directive = register.add(
                visits.company().person("E1"),
                List.of(new DirectiveText(name, "Zweimal prüfen.", null, Set.of(billing), monday.minusDays(90), null)),
                "lead");
        long version = directives.directive(directive).orElseThrow().newest().id();
        visits.take(
                "E1",
                new NewNote(
                        TwoVisits.fresh(),
                        NoteKind.MISTAKE,
                        "Wer anruft, wartet zweimal auf dieselbe Gutschrift",
                        "Einmal prüfen",
                        null,
                        version,
                        null,
                        null));
        visits.share();
        clock.set(PlannedCompany.at(monday.plusDays(10)));

        Page lead = desk.signedIn(look, Role.LEAD);
        lead.navigate("/mistakes");
        assertThat(lead.locator("main")).containsText(name);
        desk.check(lead, "mistakes", look);

        Page owner = desk.signedIn(look, visits.company().person("E1"), Role.EXECUTIVE);
        owner.navigate("/directives/" + directive + "/mistakes");
        owner.locator("#answer .btn.primary").click();
        assertThat(owner.locator("#why-wrong")).isVisible();
        desk.check(owner, "mistake-answer", look);
        owner.locator("[name=answer][value=CHANGE]").check();
        owner.locator("#why").fill("Die zweite Prüfung fand nie etwas");
        owner.locator("#learned").fill("Erst zuhören, dann anordnen");
        owner.locator("#answer .btn.primary").click();
        owner.waitForURL("**/version");
        owner.locator("#text").fill("Einmal prüfen.");
        owner.locator("form.panel .btn.primary").click();
        owner.navigate("/announcements");
        owner.locator("a", new Page.LocatorOptions().setHasText(name)).first().click();
        assertThat(owner.locator("main")).containsText("Einmal prüfen");
        desk.check(owner, "announcement", look);
        owner.navigate("/announcements");
        desk.check(owner, "announcements", look);

        clock.set(PlannedCompany.at(monday.plusDays(45)));
        Page mentor = desk.signedIn(look, visits.company().person("M1"), Role.MENTOR);
        mentor.navigate("/announcements");
        mentor.locator("a", new Page.LocatorOptions().setHasText(name)).first().click();
        mentor.locator("[name=says]").first().click();
        assertThat(mentor.locator("[name=says][aria-pressed=true]")).hasCount(1);
        desk.check(mentor, "announcement-verdict", look);
        mentor.navigate("/digest/" + monday.plusDays(14));
        assertThat(mentor.locator("main")).containsText(name);
        desk.check(mentor, "digest", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsACxLeadWhatTheNightSuggestsAndTheGlossary(Look look, Desk desk) {
        TwoVisits visits = TwoVisits.of(product);
        long one = visits.write("E1", "Tapir stickers fall off the parcels");
        long other = visits.write("E2", "Tapir-Aufkleber halten nicht auf den Paketen");
        visits.share();
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
        jdbc.sql("""
                        insert into insights_suggestion (one, other, similarity, words, encoder, made_at)
                        values (:one, :other, .97, 'stickers / Aufkleber', 'words', :at)
                        """)
                .param("one", visits.idOf(one).value())
                .param("other", visits.idOf(other).value())
                .param("at", Utc.column(clock.instant()))
                .update();

        Page page = desk.signedIn(look, Role.LEAD);
        page.navigate("/insights/suggestions");
        assertThat(page.locator("main")).containsText("stickers / Aufkleber");
        desk.check(page, "suggestions", look);
        page.locator("li:has-text('stickers / Aufkleber') form[action$=confirmation] button, "
                        + "article:has-text('stickers / Aufkleber') form[action$=confirmation] button")
                .first()
                .click();
        assertThat(page.locator("[role=status]").first()).isVisible();
        desk.check(page, "suggestions-done", look);

        page.navigate("/glossary?q=Gutschrift");
        desk.check(page, "glossary", look);
        page.locator("form.panel .btn.primary").click();
        assertThat(page.locator("[id$=-wrong]").first()).isVisible();
        desk.check(page, "glossary-refused", look);
        page.navigate("/glossary?q=Gutschrift");
        page.locator("a[href$='/edit']").first().click();
        desk.check(page, "glossary-entry", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsWhoRunsItWhereNewsGo(Look look, Desk desk) {
        Page page = desk.signedIn(look, Role.ADMIN);
        page.navigate("/hooks");
        page.locator("form.panel .btn.primary").click();
        assertThat(page.locator("#name-wrong")).isVisible();
        desk.check(page, "hooks-refused", look);
        page.locator("#name").fill("CRM " + look);
        page.locator("#url").fill("https://hooks.example.com/floorseat");
        page.locator("[name=events]").first().check();
        page.locator("form.panel .btn.primary").click();
        assertThat(page.locator("output.secret")).isVisible();
        desk.check(page, "hooks", look);
        page.locator("section.panel a[href^='/hooks/']").click();
        desk.check(page, "hook", look);
        page.locator("form[action$='/enabled'] button").click();
        page.locator("form[action$='/removal'] button").click();
        assertThat(page.locator("main")).not().containsText("CRM " + look);
    }
}
