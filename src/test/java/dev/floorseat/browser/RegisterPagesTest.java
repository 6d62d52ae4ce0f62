package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Directives, rules and the lexicon, as executives and CX leads see them. */
@BrowserTest
class RegisterPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    DirectiveRegister register;

    @Autowired
    RuleBook rules;

    @Autowired
    Lexicon lexicon;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsAnExecutiveTheirDirectives(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        LocalDate today = company.company().monday();
        clock.set(PlannedCompany.at(today));
        PersonId executive = company.person("E1");
        Set<String> queues =
                Set.of(company.company().id("billing"), company.company().id("returns"));
        long directive = register.add(
                executive,
                List.of(
                        text(
                                "Bis 300 Euro drei Raten, ohne nachzufragen. Darüber entscheidet die Teamleitung.",
                                Set.of(),
                                today.minusDays(90)),
                        text(
                                "Bis 500 Euro sechs Raten, ohne nachzufragen. Darüber entscheidet die Teamleitung.",
                                queues,
                                today.minusDays(9)),
                        text("Bis 800 Euro zwölf Raten, ohne nachzufragen.", queues, today.plusDays(9))),
                "lead");

        Page page = desk.signedIn(look, executive, Role.EXECUTIVE);
        page.navigate("/directives");
        desk.check(page, "directives", look);
        page.navigate("/directives/" + directive + "?from=1&to=2");
        desk.check(page, "directive", look);
        page.navigate("/directives/" + directive + "/version");
        page.locator("#name").fill("");
        page.locator("form.panel .btn.primary").click();
        assertThat(page.locator("#name-wrong")).isVisible();
        desk.check(page, "directive-refused", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsACxLeadRulesAndLexicon(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(PlannedCompany.at(company.company().monday()));
        Set<String> billing = Set.of(company.company().id("billing"));
        RuleText text = new RuleText(
                "Jemand ruft wegen derselben Sache zum dritten Mal an",
                "Den Fall behalten, bis er gelöst ist.",
                "Bis zu drei offene Fälle.",
                "Der Fall liegt bei einem Gericht.",
                "„Ich bleibe Ihre Ansprechperson.“");
        rules.takeOver(text, billing, Place.NONE, "lead");
        long draft = rules.add(text, Set.of(), "lead");
        lexicon.takeOver(
                new LexiconText(
                        LexiconKind.REFRAME,
                        "Das kläre ich für Sie.",
                        "Dafür bin ich nicht zuständig.",
                        null,
                        company.company().monday(),
                        null),
                billing,
                "lead");

        Page page = desk.signedIn(look, Role.LEAD);
        page.navigate("/rules");
        desk.check(page, "rules", look);
        page.navigate("/rules/" + draft + "/edit");
        rules.change(draft, 0, text, billing, "other");
        page.locator("form.panel .btn.primary").click();
        assertThat(page.locator("#now")).isVisible();
        desk.check(page, "rule-overtaken", look);
        page.navigate("/rules/lexicon/new");
        desk.check(page, "lexicon-entry", look);
    }

    private static DirectiveText text(String words, Set<String> queues, LocalDate from) {
        return new DirectiveText("Ratenzahlung ohne Rückfrage", words, "Niemand soll warten.", queues, from, null);
    }
}
