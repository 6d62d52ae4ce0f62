package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.insights.InsightId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Charter;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.proposal.Coffee;
import dev.floorseat.rules.proposal.Proposals;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a proposal to a rule, as CX leads and mentors see it. */
@BrowserTest
class ProposalPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    RuleBook rules;

    @Autowired
    Proposals proposals;

    @Autowired
    Chapters chapters;

    @Autowired
    Charter charter;

    @Autowired
    DirectiveRegister register;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void leadsFromAProposalToARuleOnTrial(Look look, Desk desk) {
        Coffee coffee = Coffee.noted(product);
        clock.set(coffee.afterwards());
        PlannedCompany company = coffee.company();
        InsightId insight = coffee.merged().id();
        LocalDate today = company.company().monday().plusDays(17);
        register.add(
                company.person("E1"),
                List.of(new DirectiveText(
                        "Guests and breakfast",
                        "Guests who leave before breakfast begins: never put a pot of coffee at the door.",
                        null,
                        Set.of(),
                        today,
                        null)),
                "lead");
        String name = "Morning " + company.rotation();
        chapters.add(name);
        charter.takeOver("People who leave early are guests as well. " + company.rotation(), "lead");

        Page page = desk.signedIn(look, Role.LEAD);
        page.navigate("/proposals");
        desk.check(page, "proposals", look);
        long proposal = proposals.open(insight).orElseThrow().id().value();
        page.navigate("/proposals/" + proposal);
        desk.check(page, "proposal", look);
        page.locator("button[formaction$='/acceptance']").click();
        assertThat(page.locator("#conflicts")).isVisible();
        desk.check(page, "rule-draft", look);

        String address = page.url();
        page.locator("details.way:has(input[value=COMMENT]) summary").click();
        page.locator("details.way:has(input[value=COMMENT]) .btn.primary").click();
        Page mentor = desk.signedIn(look, company.person("M2"), Role.MENTOR);
        mentor.navigate(address);
        mentor.locator("#comment").fill("The pot gets cold before seven.");
        mentor.locator("[name=objection]").check();
        mentor.locator("form[action$='/comments'] .btn.primary").click();
        assertThat(mentor.locator("[role=status].good")).isVisible();
        desk.check(mentor, "rule-commented", look);
        mentor.navigate("/proposals");
        desk.check(mentor, "proposals-mentor", look);
        mentor.navigate("/my/credit");
        desk.check(mentor, "credit", look);

        page.navigate(address);
        page.locator("textarea[name=answer]").fill("A thermos keeps it warm.");
        page.locator("form[action$='/answers'] .btn.primary").click();
        page.locator("details.way:has(input[value=TRIAL]) summary").click();
        page.locator("details.way:has(input[value=TRIAL]) .btn.primary").click();
        assertThat(page.locator("#TRIAL-reason-wrong")).isVisible();
        desk.check(page, "rule-early", look);
        page.locator("#TRIAL-reason").fill("The holidays begin.");
        page.locator("details.way:has(input[value=TRIAL]) .btn.primary").click();
        assertThat(page.locator(".tag.state[data-state=TRIAL]")).isVisible();
        desk.check(page, "rule-trial", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsHowARuleChangedAndKeepsChaptersAndCharter(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(PlannedCompany.at(company.company().monday()));
        long chapter = chapters.add("Abschied " + company.rotation());
        long statement = charter.takeOver("Niemand soll zweimal fragen müssen. " + company.rotation(), "lead");
        Place place = new Place(chapter, Set.of(statement));
        long rule = rules.takeOver(
                new RuleText("Jemand wartet auf Antwort", "Bis Mittag zurückrufen.", null, null, null),
                Set.of(company.company().id("billing")),
                place,
                "lead");
        rules.change(
                rule,
                1,
                new RuleText("Jemand wartet auf Antwort", "Bis zehn Uhr zurückrufen.", "Einmal am Tag.", null, null),
                Set.of(),
                place,
                "other");

        Page page = desk.signedIn(look, Role.LEAD);
        page.navigate("/rules/" + rule);
        assertThat(page.locator("#rewrite")).isVisible();
        desk.check(page, "rule-rewrite", look);
        page.locator("button[name=confirmed][value=true]").click();
        assertThat(page.locator("#difference ins").first()).isVisible();
        desk.check(page, "rule-difference", look);
        page.navigate("/rules/" + rule + "/edit");
        desk.check(page, "rule-edit", look);
        page.navigate("/rules/chapters");
        desk.check(page, "chapters", look);
        page.navigate("/rules/charter");
        desk.check(page, "charter", look);
        charter.change(statement, 0, "Niemand soll zweimal warten müssen. " + company.rotation(), null, "other");
        page.navigate("/rules/charter/" + statement);
        page.locator("main .note a").click();
        assertThat(page.locator("#versions ~ ol ins").first()).isVisible();
        desk.check(page, "charter-statement", look);
        page.navigate("/rules");
        desk.check(page, "rules-chapters", look);
    }
}
