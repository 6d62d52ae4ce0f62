package dev.floorseat.rules.book.web;

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
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleFeedback;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.book.Editions;
import dev.floorseat.rules.book.search.RuleSearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class BookTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    RuleBook rules;

    @Autowired
    RuleSearch search;

    @Autowired
    RuleFeedback feedback;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final RequestPostProcessor lead = Reader.as("LEAD", null);
    private final RequestPostProcessor mentor = Reader.as("MENTOR", null);
    private String word = "";
    private String billing = "";

    @BeforeEach
    void aCompany() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(PlannedCompany.at(company.company().monday()));
        billing = company.company().id("billing");
        word = "w" + company.rotation() + "x";
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void findsCompoundsByTheirPartsAndWordsByTheirStems() throws Exception {
        long label = inForce(word + " Jemand fragt nach dem Etikett der Rücksendung", "Den Link schicken.");
        long termin = inForce(word + " Der Liefertermin ist verstrichen", "Den neuen nennen.");
        long refund = inForce(word + " A caller waits for a refund", "Say on which day it was refunded.");
        for (String typed : List.of("Rücksendeetikett", "Etiketten", "Rücksendungen", "Ruecksendung")) {
            assertThat(search.find(typed).rules()).as(typed).contains(label);
        }
        assertThat(search.find("Termin der Lieferung").rules()).contains(termin);
        assertThat(search.find(word + " Termin").rules()).containsExactly(termin);
        assertThat(search.find(word + " refunding callers").rules()).containsExactly(refund);
        assertThat(search.find(word + " refu").rules()).as("half typed").containsExactly(refund);
        assertThat(search.find(word + " Etikte").rules()).as("mistyped").contains(label);
        assertThat(search.find("der").rules()).isEmpty();

        mvc.perform(get("/api/v1/rules").param("q", word + " Rücksendeetikett").with(mentor))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(Long.toString(label)));
        mvc.perform(get("/book").param("q", "Rücksendeetikett").with(mentor))
                .andExpect(content().string(containsString("/book/" + label)))
                .andExpect(content().string(not(containsString("/book/" + refund))));
    }

    @Test
    void findsWhatWasJustWrittenAndNotWhatItSaidBefore() {
        long rule = rules.add(text(word + " Guests leave early", "Put coffee out."), Set.of(), "lead");
        assertThat(search.find(word + " coffee").rules()).containsExactly(rule);
        rules.change(rule, 0, text(word + " Guests leave early", "Put tea out."), Set.of(), "lead");
        assertThat(search.find(word + " tea").rules()).containsExactly(rule);
        assertThat(rules.rule(rule).orElseThrow().text().act()).isEqualTo("Put tea out.");
    }

    @Test
    void othersThanLeadsReadTheBookWhateverTheyAskRulesFor() throws Exception {
        mvc.perform(get("/rules").with(mentor)).andExpect(redirectedUrl("/book"));
        mvc.perform(get("/rules").param("q", "tea").param("queue", billing).with(mentor))
                .andExpect(redirectedUrl("/book?q=tea&queue=" + billing));
        mvc.perform(get("/rules").with(lead)).andExpect(status().isOk());
    }

    @Test
    void anEditionKeepsWhatWasInForceAndShowsWhatChangedSince() throws Exception {
        long stays = inForce(word + " One", "Do one.");
        long goes = inForce(word + " Two", "Do two.");
        int number = publish();
        mvc.perform(post("/book/editions")
                        .param("number", Integer.toString(number))
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/book/editions")
                        .param("number", Integer.toString(number + 1))
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/book/editions")
                        .param("number", Integer.toString(number + 1))
                        .with(mentor)
                        .with(csrf()))
                .andExpect(status().isForbidden());

        rules.change(stays, known(stays).revision(), text(word + " One", "Do three."), Set.of(), "lead");
        rules.confirmRewrite(stays, known(stays).revision(), "other");
        rules.move(goes, known(goes).revision(), State.WITHDRAWN, "lead");
        long comes = inForce(word + " Four", "Do four.");

        changes(number, null)
                .andExpect(content().string(containsString("<del")))
                .andExpect(content().string(containsString("/book/" + comes)))
                .andExpect(content().string(containsString("/book/" + goes)))
                .andExpect(content().string(containsString("data-change=\"GONE\"")));
        mvc.perform(get("/book").locale(Locale.ENGLISH).with(mentor))
                .andExpect(content().string(containsString("3 changes since edition " + number)))
                .andExpect(content().string(containsString("not yet in an edition")));
        int next = publish();
        assertThat(editions.since()).containsEntry(stays, number).containsEntry(comes, next);
        assertThat(editions.changes(next, null)).isEmpty();
        changes(number, next).andExpect(content().string(containsString("/book/" + comes)));
        mvc.perform(get("/book/changes").param("since", "99999").with(mentor)).andExpect(status().isNotFound());
    }

    @Test
    void aLinkToARuleWorksForGoodAndSaysWhatBecameOfIt() throws Exception {
        long old = inForce(word + " The parcel is late", "Send another.");
        one(old, mentor).andExpect(content().string(containsString("Send another.")));
        rules.move(old, known(old).revision(), State.WITHDRAWN, "lead");
        one(old, Reader.as("COUNCIL", null))
                .andExpect(content().string(containsString("Withdrawn on")))
                .andExpect(content().string(containsString("Send another.")));
        rules.move(old, known(old).revision(), State.IN_FORCE, "lead");
        rules.move(old, known(old).revision(), State.DRAFT, "lead");
        rules.change(old, known(old).revision(), text(word + " The parcel is late", "Not said yet."), Set.of(), "lead");
        one(old, mentor)
                .andExpect(content().string(containsString("being rewritten")))
                .andExpect(content().string(containsString("Send another.")))
                .andExpect(content().string(not(containsString("Not said yet."))));

        long draft = rules.add(text(word + " Never", "Never."), Set.of(), "lead");
        mvc.perform(get("/book/{rule}", draft).with(mentor)).andExpect(status().isNotFound());
    }

    @Test
    void theDeskAnswersInOneLineAndCountsATapOnce() throws Exception {
        long rule = inForce(word + " The guest leaves before seven", "Coffee to go.");
        mvc.perform(get("/desk/rules")
                        .param("q", word)
                        .header("HX-Request", "true")
                        .with(mentor))
                .andExpect(content().string(containsString("Coffee to go.")))
                .andExpect(content().string(not(containsString("<html"))));
        for (int sent = 0; sent < 2; sent++) {
            tap(rule, word + "-1", true).andExpect(content().string(containsString("role=\"status\"")));
        }
        tap(rule, word + "-2", false);
        assertThat(feedback.sums()).hasEntrySatisfying(rule, sum -> {
            assertThat(sum.worked()).isEqualTo(1);
            assertThat(sum.didNot()).isEqualTo(1);
        });
        mvc.perform(post("/desk/rules/feedback")
                        .param("rule", Long.toString(rule))
                        .param("worked", "true")
                        .param("tap", word + "-3")
                        .param("q", word)
                        .with(mentor)
                        .with(csrf()))
                .andExpect(redirectedUrl("/desk/rules?q=" + word + "&queue="));
    }

    @Test
    void theDeskAnswersWithinTwoSecondsAmongHundredsOfRules() throws Exception {
        List<Long> many = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            many.add(inForce(
                    word + " Fall " + number + " mit Rücksendung und Gutschrift", "Die Gutschrift buchen " + number));
        }
        desk("Etikett");
        Duration slowest = Duration.ZERO;
        for (String typed : List.of("", "Gutschrift", "Rücksendeetikett", word + " Fall 77", "nothing of the kind")) {
            long begin = System.nanoTime();
            desk(typed);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            slowest = slowest.compareTo(took) < 0 ? took : slowest;
        }
        jdbc.sql("delete from rules_rule where id in (:ids)").param("ids", many).update();
        assertThat(slowest).isLessThan(Duration.ofSeconds(2));
        System.out.println("the desk among " + many.size() + " rules, at the slowest: " + slowest.toMillis() + " ms");
    }

    private void desk(String typed) throws Exception {
        mvc.perform(get("/desk/rules").param("q", typed).with(mentor)).andExpect(status().isOk());
    }

    private ResultActions tap(long rule, String tap, boolean worked) throws Exception {
        return mvc.perform(post("/desk/rules/feedback")
                .param("rule", Long.toString(rule))
                .param("worked", Boolean.toString(worked))
                .param("tap", tap)
                .header("HX-Request", "true")
                .with(mentor)
                .with(csrf()));
    }

    private ResultActions one(long rule, RequestPostProcessor who) throws Exception {
        return mvc.perform(get("/book/{rule}", rule).locale(Locale.ENGLISH).with(who))
                .andExpect(status().isOk());
    }

    private ResultActions changes(int since, @Nullable Integer until) throws Exception {
        return mvc.perform(get("/book/changes")
                        .param("since", Integer.toString(since))
                        .param("until", until == null ? "" : until.toString())
                        .with(mentor))
                .andExpect(status().isOk());
    }

    private int publish() throws Exception {
        int number = editions.all().size() + 1;
        mvc.perform(get("/book/editions/new").with(lead)).andExpect(status().isOk());
        mvc.perform(post("/book/editions")
                        .param("number", Integer.toString(number))
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/book"));
        return number;
    }

    private long inForce(String when, String act) {
        return rules.takeOver(text(when, act), Set.of(), Place.NONE, "lead");
    }

    private Rule known(long rule) {
        return rules.rule(rule).orElseThrow();
    }

    private static RuleText text(String when, String act) {
        return new RuleText(when, act, null, null, null);
    }
}
