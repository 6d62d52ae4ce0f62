package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directive.State;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Imports;
import dev.floorseat.notes.InForce;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@ProductTest
@Transactional
class OrdersTest {

    @Autowired
    Imports imports;

    @Autowired
    Floor floor;

    @Autowired
    People people;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    RuleBook rules;

    @Autowired
    Lexicon lexicon;

    @Autowired
    InForce inForce;

    @Autowired
    JsonMapper json;

    @Autowired
    Chapters chapters;

    @Autowired
    TestClock clock;

    private LocalDate today = LocalDate.EPOCH;
    private PersonId executive = new PersonId(1);

    @BeforeEach
    void theCompany() {
        DemoCompany company = DemoConfiguration.today(clock, floor);
        new CompanyLoad(imports, people).load(company);
        new Orders(register, rules, chapters, lexicon, people, json, clock).give(Wound.back(clock));
        today = LocalDate.now(clock.withZone(Premises.ZONE));
        executive = people.byExternalId(company.demoExecutive()).orElseThrow().id();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void hasOrdersInForceComingAndOver() {
        List<Directive> ours = directives.all().stream()
                .filter(each -> each.versions().size() > 1)
                .filter(each ->
                        people.byId(each.owner()).orElseThrow().externalId().matches("E\\d\\d"))
                .toList();

        assertThat(ours).hasSizeBetween(8, 12);
        assertThat(ours).extracting(each -> each.state(today)).contains(State.IN_FORCE, State.ENDED);
        assertThat(ours).anyMatch(each -> each.newest().from().isAfter(today));
        assertThat(ours).filteredOn(each -> each.owner().equals(executive)).hasSizeGreaterThan(1);
    }

    @Test
    void givesTheHardestQueueItsOrdersRulesAndWords() {
        assertThat(directives.actingOn("outage-phone", today))
                .extracting(DirectiveVersion::name)
                .contains("Störung: erst sichern, dann erfassen", "Rückruf nur mit Termin");
        assertThat(inForce.rules("outage-phone", today))
                .extracting(InForce.RuleLine::when)
                .contains("Bei einer bekannten Störung fragt jemand nach der Uhrzeit")
                .doesNotContain("Jemand kündigt und nennt das Datum gleich mit");
        assertThat(inForce.lexicon("outage-phone", today))
                .extracting(InForce.LexiconLine::say)
                .contains("Sind Sie und alle anderen in Sicherheit?", "Das kläre ich für Sie.")
                .doesNotContain("Schön, dass Sie bei uns waren.");
    }
}
