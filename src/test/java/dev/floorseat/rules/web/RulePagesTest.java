package dev.floorseat.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import dev.floorseat.notes.InForce;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.SmallKinds;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class RulePagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    RuleBook rules;

    @Autowired
    Lexicon lexicon;

    @Autowired
    SmallKinds kinds;

    @Autowired
    InForce inForce;

    @Autowired
    TestClock clock;

    private final RequestPostProcessor lead = Reader.as("LEAD", null);
    private final RequestPostProcessor second = Reader.named("second-lead", "LEAD", null);
    private final RequestPostProcessor mentor = Reader.as("MENTOR", null);
    private String billing = "";
    private String when = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aCompany() {
        PlannedCompany company = PlannedCompany.found(product);
        billing = company.company().id("billing");
        today = company.company().monday();
        clock.set(PlannedCompany.at(today));
        when = "Somebody calls again " + company.rotation();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aDraftIsForLeadsOnlyUntilItIsInForce() throws Exception {
        Rule draft = draft();
        mvc.perform(get("/book").with(mentor)).andExpect(content().string(not(containsString(when))));
        mvc.perform(get("/api/v1/rules/{id}", draft.id()).with(mentor)).andExpect(status().isNotFound());
        assertThat(inForce.rules(billing, today))
                .extracting(InForce.RuleLine::when)
                .doesNotContain(when);

        move(draft, State.IN_FORCE);

        mvc.perform(get("/book").with(mentor))
                .andExpect(content().string(containsString(when)))
                .andExpect(content().string(not(containsString("/edit"))));
        mvc.perform(get("/api/v1/rules/{id}", draft.id()).with(mentor))
                .andExpect(jsonPath("$.state").value("IN_FORCE"))
                .andExpect(jsonPath("$.queues[0]").value(billing))
                .andExpect(jsonPath("$.verifiedUntil").value(today.plusDays(90).toString()));
        assertThat(inForce.rules(billing, today))
                .extracting(InForce.RuleLine::when)
                .contains(when);
        assertThat(inForce.rules("another", today))
                .extracting(InForce.RuleLine::when)
                .doesNotContain(when);
        assertThat(inForce.rules(billing, today.minusDays(1)))
                .extracting(InForce.RuleLine::when)
                .doesNotContain(when);
    }

    @Test
    void withdrawsAndUndoes() throws Exception {
        Rule rule = draft();
        move(rule, State.IN_FORCE);
        move(known(rule), State.WITHDRAWN);
        assertThat(inForce.rules(billing, today))
                .extracting(InForce.RuleLine::when)
                .doesNotContain(when);

        move(known(rule), State.IN_FORCE);
        assertThat(known(rule).state()).isEqualTo(State.IN_FORCE);
        move(known(rule), State.DRAFT);
        assertThat(known(rule).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void saysWhatHasToBeLookedAtAndThatItHolds() throws Exception {
        Rule rule = draft();
        move(rule, State.IN_FORCE);
        clock.set(PlannedCompany.at(today.plusDays(91)));
        mvc.perform(get("/api/v1/rules/{id}", rule.id()).with(mentor))
                .andExpect(jsonPath("$.due").value(true));

        mvc.perform(post("/rules/{id}/verification", rule.id())
                        .param("revision", "1")
                        .param("until", today.plusDays(181).toString())
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/rules/" + rule.id()));
        mvc.perform(get("/api/v1/rules/{id}", rule.id()).with(mentor))
                .andExpect(jsonPath("$.due").value(false));
    }

    @Test
    void refusesAStaleEditAndShowsBoth() throws Exception {
        Rule rule = draft();
        mvc.perform(sent("/rules/" + rule.id() + "/edit", "Call back by noon.").param("revision", "0"))
                .andExpect(redirectedUrl("/rules/" + rule.id()));

        mvc.perform(sent("/rules/" + rule.id() + "/edit", "Call back by ten.").param("revision", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Call back by noon.")))
                .andExpect(content().string(containsString(">Call back by ten.</textarea>")))
                .andExpect(content().string(containsString("name=\"revision\" value=\"1\"")));
        assertThat(known(rule).text().act()).isEqualTo("Call back by noon.");
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        mvc.perform(post("/rules/new")
                        .param("act", "Ask.")
                        .locale(Locale.ENGLISH)
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"when-wrong\"")))
                .andExpect(content().string(containsString("id=\"queues-wrong\"")))
                .andExpect(content().string(containsString(">Ask.</textarea>")));
    }

    @Test
    void onlyLeadsWrite() throws Exception {
        Rule rule = draft();
        mvc.perform(sent("/rules/" + rule.id() + "/edit", "Mine.")
                        .param("revision", "0")
                        .with(mentor))
                .andExpect(status().isForbidden());
        mvc.perform(post("/rules/{id}/transitions", rule.id())
                        .param("revision", "0")
                        .param("to", "IN_FORCE")
                        .with(mentor)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(known(rule).revision()).isZero();
    }

    @Test
    void keepsALexiconThatCanBeTakenOutAndPutBack() throws Exception {
        String say = "I will see to it " + when;
        mvc.perform(post("/rules/lexicon/new")
                        .param("kind", "REFRAME")
                        .param("say", say)
                        .param("insteadOf", "That is not my job")
                        .param("scope", "SOME")
                        .param("queues", billing)
                        .param("from", today.toString())
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/rules"));
        LexiconEntry entry = lexicon.all().stream()
                .filter(each -> each.text().say().equals(say))
                .findFirst()
                .orElseThrow();
        kinds.approve(Matter.entry(entry.id()), 0, "urgent", "somebody else");
        assertThat(inForce.lexicon(billing, today))
                .extracting(InForce.LexiconLine::say)
                .contains(say);
        mvc.perform(get("/book").with(mentor)).andExpect(content().string(containsString(say)));

        withdraw(entry, "1", "true");
        assertThat(inForce.lexicon(billing, today))
                .extracting(InForce.LexiconLine::say)
                .doesNotContain(say);
        withdraw(entry, "2", "false");
        mvc.perform(get("/api/v1/lexicon").param("queue", billing).with(mentor))
                .andExpect(jsonPath("$[?(@.say=='%s')].insteadOf", say).value("That is not my job"));

        mvc.perform(post("/rules/lexicon/{id}/edit", entry.id())
                        .param("revision", "0")
                        .param("kind", "REFRAME")
                        .param("say", "Something else")
                        .param("insteadOf", "x")
                        .param("scope", "ALL")
                        .param("from", today.toString())
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">Something else</textarea>")))
                .andExpect(content().string(containsString(say)));
    }

    private void withdraw(LexiconEntry entry, String revision, String withdrawn) throws Exception {
        mvc.perform(post("/rules/lexicon/{id}/withdrawal", entry.id())
                        .param("revision", revision)
                        .param("withdrawn", withdrawn)
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/rules"));
    }

    private Rule draft() throws Exception {
        mvc.perform(sent("/rules/new", "Call back the same day.")).andExpect(status().is3xxRedirection());
        return rules.all().stream()
                .filter(rule -> rule.text().when().equals(when))
                .findFirst()
                .orElseThrow();
    }

    private void move(Rule rule, State to) throws Exception {
        mvc.perform(post("/rules/{id}/transitions", rule.id())
                        .param("revision", Long.toString(rule.revision()))
                        .param("to", to.name())
                        .with(second)
                        .with(csrf()))
                .andExpect(redirectedUrl("/rules/" + rule.id()));
    }

    private Rule known(Rule rule) {
        return rules.rule(rule.id()).orElseThrow();
    }

    private MockHttpServletRequestBuilder sent(String address, String act) {
        return post(address)
                .param("when", when)
                .param("act", act)
                .param("scope", "SOME")
                .param("queues", billing)
                .with(lead)
                .with(csrf());
    }
}
