package dev.floorseat.rules.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Credit;
import dev.floorseat.rules.Credits;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.proposal.Proposal.State;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class ProposalsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Insights insights;

    @Autowired
    Proposals proposals;

    @Autowired
    PublishedRules rules;

    @Autowired
    Credits credits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final Coffee coffee;
    private final RequestPostProcessor lead = Reader.named("lea", "LEAD", null);

    ProposalsTest(@Autowired ApplicationContext product) {
        coffee = Coffee.noted(product);
    }

    @BeforeEach
    void afterAllVisits() {
        clock.set(coffee.afterwards());
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void anInsightThatRecursAndSaysWhatToDoProposesARuleByItself() throws Exception {
        Insight insight = coffee.merged();
        Proposal proposal = proposals.open(insight.id()).orElseThrow();
        assertThat(proposal.madeBy()).isNull();
        assertThat(proposal.text().when()).isEqualTo(Coffee.SITUATION);
        assertThat(proposal.text().act()).isEqualTo(Coffee.ACTION);
        assertThat(proposal.queues()).contains(coffee.company().company().id("billing"));
        assertThat(proposal.hints()).anySatisfy(hint -> assertThat(hint.kind()).isEqualTo(Hint.Kind.TERMS_EN));
        assertThat(insights.of(insight.id()).orElseThrow().state()).isEqualTo(InsightState.PROPOSED);

        mvc.perform(get("/api/v1/proposals/{id}", proposal.id().value()).with(lead))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.supporting", hasSize(4)))
                .andExpect(jsonPath("$.supporting[0].week")
                        .value(coffee.company().company().monday().toString()))
                .andExpect(content().string(not(containsString("author"))));
        mvc.perform(page(proposal).with(lead))
                .andExpect(content().string(containsString(Coffee.SITUATION)))
                .andExpect(content().string(not(containsString("Okafor"))))
                .andExpect(content().string(not(containsString("Yilmaz"))));
        // asked for again, the open one stays
        mvc.perform(post("/api/v1/insights/{id}/proposal", insight.id().value()).with(lead))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(Long.toString(proposal.id().value())));
    }

    @Test
    void whoWroteItsTextOrOneOfItsNotesDoesNotAcceptIt() throws Exception {
        Proposal proposal = proposals.open(coffee.merged().id()).orElseThrow();
        RequestPostProcessor author =
                Reader.named("okafor", "LEAD", coffee.company().person("E1"));
        decide(proposal, "{\"decision\":\"accept\"}", author).andExpect(status().isForbidden());
        mvc.perform(page(proposal).with(author)).andExpect(content().string(not(containsString("/acceptance"))));

        RequestPostProcessor writer = Reader.named("wilma", "LEAD", null);
        change(proposal, 0, "Put a pot of coffee and cups at the door", writer);
        decide(proposal, "{\"accept\":true}", writer).andExpect(status().isForbidden());
        assertThat(known(proposal).state()).isEqualTo(State.OPEN);

        decide(proposal, "{\"decision\":\"accept\",\"reason\":\"cheap\"}", lead)
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(jsonPath("$.rule").isNotEmpty());
        long rule = java.util.Objects.requireNonNull(known(proposal).rule());
        assertThat(rules.rule(rule).orElseThrow().rule().state()).isEqualTo(Rule.State.DRAFT);
        assertThat(rules.rule(rule).orElseThrow().rule().text().act())
                .isEqualTo("Put a pot of coffee and cups at the door");
        decide(proposal, "{\"decision\":\"decline\",\"reason\":\"late\"}", lead).andExpect(status().isConflict());
    }

    @Test
    void whoWroteOneOfItsNotesDoesNotMakeItOne() throws Exception {
        Insight insight = coffee.merged();
        Proposal proposal = proposals.open(insight.id()).orElseThrow();
        proposals.decline(
                proposal.id(),
                proposal.revision(),
                DeclineCode.KNOWN,
                "It is done already.",
                new Reader("max", null, Locale.ENGLISH));
        mvc.perform(post("/api/v1/insights/{id}/proposal", insight.id().value())
                        .with(Reader.named("okafor", "LEAD", coffee.company().person("E1"))))
                .andExpect(status().isForbidden());
        assertThat(proposals.open(insight.id())).isEmpty();
        mvc.perform(post("/api/v1/insights/{id}/proposal", insight.id().value()).with(lead))
                .andExpect(status().isCreated());
    }

    @Test
    void staysTheProposalOfWhatItsInsightWasMergedInto() {
        Insight insight = coffee.merged();
        Proposal proposal = proposals.open(insight.id()).orElseThrow();
        InsightId other = insights.split(insight.id(), List.of(insight.notes().get(3)), "lea");
        insights.merge(insight.id(), other, "lea");

        assertThat(proposals.open(other)).map(Proposal::id).contains(proposal.id());
        assertThat(proposals.from(other, "max")).as("no second one").isEqualTo(proposal.id());
        proposals.decline(
                proposal.id(),
                proposal.revision(),
                DeclineCode.KNOWN,
                "It is done already.",
                new Reader("lea", null, Locale.ENGLISH));
        assertThat(insights.of(other).orElseThrow().state()).isNotEqualTo(InsightState.PROPOSED);
        proposals.makeUp();
        assertThat(proposals.open(other)).as("declined is not made again").isEmpty();
    }

    @Test
    void aNoteThatSaysTheSameAsARuleJoinsWhatTheRuleCameFrom() {
        Insight insight = coffee.merged();
        Proposal proposal = proposals.open(insight.id()).orElseThrow();
        long rule = proposals.accept(proposal.id(), proposal.revision(), null, new Reader("lea", null, Locale.ENGLISH));
        int before = insight.evidence().supporting();

        long note = coffee.writeTheSameAs(rule);

        assertThat(insights.byNote(List.of(note))).containsEntry(note, insight.id());
        assertThat(insights.of(insight.id()).orElseThrow().evidence().supporting())
                .isEqualTo(before + 1);
        assertThat(insights.links(insight.id()))
                .filteredOn(link -> link.note() == note)
                .singleElement()
                .satisfies(link -> assertThat(link.suggested()).isTrue());
    }

    @Test
    void namesAMentorOnlyAsTheyChose() throws Exception {
        Proposal proposal = proposals.open(coffee.merged().id()).orElseThrow();
        decide(proposal, "{\"decision\":\"accept\"}", lead).andExpect(status().isOk());
        long rule = java.util.Objects.requireNonNull(known(proposal).rule());
        assertThat(rules.rule(rule).orElseThrow().credit()).isEmpty();

        choose("NAME");
        assertThat(rules.rule(rule).orElseThrow().credit()).containsExactly(new Credit("Karim Yilmaz", null, null));
        mvc.perform(get("/rules/{id}", rule).with(lead)).andExpect(content().string(containsString("Karim Yilmaz")));
        choose("TEAM");
        assertThat(rules.rule(rule).orElseThrow().credit()).singleElement().satisfies(team -> {
            assertThat(team.name()).isNull();
            assertThat(team.site()).isNotBlank();
        });
        choose("NONE");
        assertThat(rules.rule(rule).orElseThrow().credit()).isEmpty();
    }

    @Test
    void isNotMadeByItselfOfWhatACxLeadDeclinedInTriage() {
        InsightId id = coffee.merged().id();
        withoutProposal(id, "state = 'NEW'");
        proposals.makeUp();
        assertThat(proposals.open(id)).isPresent();

        withoutProposal(id, "state = 'DECLINED', reason = 'KNOWN', words = 'It is done already.', due_on = null");
        proposals.makeUp();
        assertThat(proposals.open(id)).isEmpty();
    }

    private void withoutProposal(InsightId id, String triaged) {
        jdbc.sql("delete from rules_proposal where insight = ?")
                .param(id.value())
                .update();
        jdbc.sql("update insights_insight set proposed = false, state = 'RECURRING' where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update insights_triage set " + triaged + " where insight = ?")
                .param(id.value())
                .update();
    }

    @Test
    void isDeclinedForAReasonAndNotMadeAgainByItself() throws Exception {
        Insight insight = coffee.merged();
        Proposal proposal = proposals.open(insight.id()).orElseThrow();
        decide(proposal, "{\"decision\":\"decline\"}", lead)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
        decide(proposal, "{\"decision\":\"decline\",\"code\":\"too_costly\",\"reason\":\"Coffee is dear\"}", lead)
                .andExpect(jsonPath("$.decision.code").value("TOO_COSTLY"));
        assertThat(insights.of(insight.id()).orElseThrow().state()).isEqualTo(InsightState.RECURRING);

        proposals.makeUp();
        assertThat(proposals.open(insight.id())).isEmpty();

        mvc.perform(post("/proposals/{id}/reopening", proposal.id().value())
                        .param("revision", Long.toString(known(proposal).revision()))
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/proposals/" + proposal.id().value()));
        assertThat(proposals.open(insight.id())).isPresent();
        assertThat(insights.of(insight.id()).orElseThrow().state()).isEqualTo(InsightState.PROPOSED);
    }

    @Test
    void aStaleEditShowsBothAndPersonalDataIsRefused() throws Exception {
        Proposal proposal = proposals.open(coffee.merged().id()).orElseThrow();
        change(proposal, 0, "Coffee at six", Reader.named("wilma", "LEAD", null))
                .andExpect(redirectedUrl("/proposals/" + proposal.id().value()));
        change(proposal, 0, "Coffee at half past six", lead)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Coffee at six")))
                .andExpect(content().string(containsString(">Coffee at half past six</textarea>")));
        change(proposal, 1, "Ask karim@example.org for coffee", lead)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Ask karim@example.org for coffee")));
        assertThat(known(proposal).text().act()).isEqualTo("Coffee at six");
    }

    @Test
    void acceptingLosesNothingThatWasTypedAndNotKept() throws Exception {
        Proposal proposal = proposals.open(coffee.merged().id()).orElseThrow();
        accept(proposal, "Coffee for everybody")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">Coffee for everybody</textarea>")));
        assertThat(known(proposal).state()).isEqualTo(State.OPEN);
        accept(proposal, Coffee.ACTION).andExpect(status().is3xxRedirection());
        assertThat(known(proposal).state()).isEqualTo(State.ACCEPTED);
    }

    private ResultActions accept(Proposal proposal, String act) throws Exception {
        return mvc.perform(post("/proposals/{id}/acceptance", proposal.id().value())
                .param("revision", "0")
                .param("when", proposal.text().when())
                .param("act", act)
                .param("scope", "SOME")
                .param("queues", proposal.queues().toArray(String[]::new))
                .locale(Locale.ENGLISH)
                .with(lead)
                .with(csrf()));
    }

    private ResultActions change(Proposal proposal, int revision, String act, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(post("/proposals/{id}", proposal.id().value())
                .param("revision", Integer.toString(revision))
                .param("when", Coffee.SITUATION)
                .param("act", act)
                .param("scope", "ALL")
                .locale(Locale.ENGLISH)
                .with(who)
                .with(csrf()));
    }

    private ResultActions decide(Proposal proposal, String json, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/api/v1/proposals/{id}/decision", proposal.id().value())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(who));
    }

    private void choose(String choice) throws Exception {
        mvc.perform(post("/my/credit")
                        .param("choice", choice)
                        .with(Reader.as("MENTOR", coffee.company().person("M1")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/credit"));
    }

    private Proposal known(Proposal proposal) {
        return proposals.of(proposal.id()).orElseThrow();
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder page(Proposal proposal) {
        return get("/proposals/{id}", proposal.id().value());
    }
}
