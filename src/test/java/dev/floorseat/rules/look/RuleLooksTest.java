package dev.floorseat.rules.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demand.Reason;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.rotation.demand.Saw;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.Step;
import dev.floorseat.rules.proposal.Coffee;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.Proposals;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class RuleLooksTest {

    @Autowired
    RuleBook rules;

    @Autowired
    RuleLife life;

    @Autowired
    RuleLooks ruleLooks;

    @Autowired
    Proposals proposals;

    @Autowired
    Demands demands;

    @Autowired
    Looks looks;

    @Autowired
    Appointments appointments;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    private final Coffee coffee;
    private LocalDate today = LocalDate.EPOCH;
    private long rule;

    RuleLooksTest(@Autowired ApplicationContext product) {
        coffee = Coffee.noted(product);
    }

    @BeforeEach
    void afterAllVisits() {
        today = coffee.company().company().monday().plusDays(17);
        clock.set(coffee.afterwards());
    }

    /** No other test's rotation is to wait for these. */
    @AfterEach
    void letTheClockRun() {
        demands.withdraw("rule:" + rule + ":");
        clock.run();
    }

    @Test
    void aRuleOnTrialWaitsForSomebodyElseWhereItsNotesCameFrom() {
        Proposal proposal = proposals.open(coffee.merged().id()).orElseThrow();
        rule = rules.add(proposal.text(), Set.of(), Place.NONE, proposal.id().value(), List.of("lea"), "lea");
        assertThat(filed()).isEmpty();

        move(new Step(State.COMMENT, "asking", null, Set.of(), null, null, null, null));
        move(trial(today, 4));

        assertThat(filed()).extracting(Demand::queue).containsExactlyInAnyOrder(id("billing"), id("returns"));
        assertThat(filed()).allSatisfy(demand -> {
            assertThat(demand.reason()).isEqualTo(Reason.TRIAL);
            assertThat(demand.by()).isEqualTo(today.plusWeeks(4));
            assertThat(demand.lookFor()).isEqualTo(Coffee.ACTION);
            assertThat(demand.situation()).isEqualTo(Coffee.SITUATION);
            assertThat(demand.sites()).containsExactly(id("LEJ"));
            assertThat(demand.notExecutives()).containsExactlyInAnyOrder(person("E1"), person("E2"));
        });
        ruleLooks.follow(known());
        assertThat(demands.from("rule:" + rule + ":")).hasSize(2);

        move(Step.to(State.WITHDRAWN));
        assertThat(filed()).isEmpty();
    }

    @Test
    void aTrialThatBeginsLaterWaitsForThatDay() {
        draft(Set.of(id("billing")));
        move(new Step(State.COMMENT, "asking", null, Set.of(), null, null, null, null));
        move(trial(today.plusDays(5), 26));
        assertThat(filed()).isEmpty();

        on(today.plusDays(5));
        assertThat(filed())
                .singleElement()
                .satisfies(demand ->
                        assertThat(demand.by()).isEqualTo(today.plusDays(5).plusWeeks(8)));
    }

    @Test
    void aRuleThatIsDueWaitsUntilSomebodySawItOrSaidThatItHolds() throws Exception {
        rule = rules.takeOver(text(), Set.of(id("billing")), Place.NONE, "lea");
        LocalDate due = today.plusDays(RuleBook.DAYS_VERIFIED);
        on(due.minusDays(29));
        assertThat(filed()).isEmpty();
        on(due.minusDays(28));
        assertThat(filed()).singleElement().satisfies(demand -> {
            assertThat(demand.reason()).isEqualTo(Reason.DUE);
            assertThat(demand.by()).isEqualTo(due.plusDays(28));
            assertThat(demand.notExecutives()).isEmpty();
        });

        on(due.plusDays(28));
        assertThat(filed())
                .singleElement()
                .satisfies(demand -> assertThat(demand.by()).isEqualTo(due.plusDays(84)));
        assertThat(demands.from("rule:" + rule + ":")).hasSize(2).noneMatch(demand -> demand.withdrawnOn() != null);

        saw(Saw.WORKS, "Guests take it along");
        on(due.plusDays(90));
        assertThat(filed()).isEmpty();
        page(true)
                .andExpect(content().string(containsString("1 visit saw that it works, none that it does not.")))
                .andExpect(content().string(containsString("Guests take it along")))
                .andExpect(content().string(not(containsString("Okafor"))));
        page(false)
                .andExpect(content().string(containsString("1 visit saw that it works")))
                .andExpect(content().string(not(containsString("Guests take it along"))));

        rules.verify(rule, known().revision(), due.plusDays(200), "lea");
        on(due.plusDays(172));
        assertThat(filed()).hasSize(1);
        rules.verify(rule, known().revision(), due.plusDays(300), "lea");
        assertThat(filed()).isEmpty();
    }

    private org.springframework.test.web.servlet.ResultActions page(boolean lead) throws Exception {
        return mvc.perform(get("/rules/{id}", rule)
                .with(lead ? Reader.named("lea", "LEAD", null) : Reader.as("MENTOR", person("M1")))
                .locale(Locale.ENGLISH));
    }

    private void saw(Saw saw, String words) {
        VisitId visit = coffee.company().first("E2").visitId();
        looks.answer(appointments.of(visit).orElseThrow(), filed().get(0).id(), saw, words);
    }

    /** The night comes to another day. */
    private void on(LocalDate day) {
        clock.set(PlannedCompany.at(day));
        ruleLooks.follow(known());
    }

    private List<Demand> filed() {
        return demands.open().stream()
                .filter(demand -> demand.source().startsWith("rule:" + rule + ":"))
                .toList();
    }

    private void draft(Set<String> queues) {
        rule = rules.add(text(), queues, Place.NONE, "lea");
    }

    private static RuleText text() {
        return new RuleText("a guest leaves before seven", "put a pot of coffee at the door", "5 euros", null, null);
    }

    private Step trial(LocalDate from, int weeks) {
        return new Step(State.TRIAL, "urgent", null, Set.of(id("LEJ")), from, weeks, null, null);
    }

    private void move(Step step) {
        // comments stay open for a fortnight; a trial may begin before that where nobody objects
        life.move(rule, known().revision(), step, "lea");
    }

    private Rule known() {
        return rules.rule(rule).orElseThrow();
    }

    private dev.floorseat.people.PersonId person(String name) {
        return coffee.company().person(name);
    }

    private String id(String name) {
        return coffee.company().company().id(name);
    }
}
