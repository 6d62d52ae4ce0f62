package dev.floorseat.rules.web;

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
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Charter;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.conflict.Conflict;
import dev.floorseat.rules.conflict.Conflicts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class RuleLifeTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    RuleBook rules;

    @Autowired
    RuleComments comments;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Chapters chapters;

    @Autowired
    Charter charter;

    @Autowired
    Lexicon lexicon;

    @Autowired
    DirectiveRegister register;

    @Autowired
    TestClock clock;

    private final RequestPostProcessor lead = Reader.named("lea", "LEAD", null);
    private RequestPostProcessor mentor = lead;
    private RequestPostProcessor other = lead;
    private final PlannedCompany company;
    private Set<String> billing = Set.of();
    private LocalDate today = LocalDate.EPOCH;
    private String when = "";

    RuleLifeTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
    }

    @BeforeEach
    void aCompany() {
        today = company.company().monday();
        clock.set(PlannedCompany.at(today));
        billing = Set.of(company.company().id("billing"));
        mentor = Reader.named("m1", "MENTOR", company.person("M1"));
        other = Reader.named("m2", "MENTOR", company.person("M2"));
        when = "Grossvaters Zahnradbahn " + company.rotation();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aRuleIsCommentedOnAnsweredTriedAndThenInForce() throws Exception {
        long rule = draft("up to 50 euros");
        mvc.perform(get("/rules/{id}", rule).with(mentor)).andExpect(status().isNotFound());
        step(rule, "{\"to\":\"IN_FORCE\"}").andExpect(status().isConflict());
        step(rule, "{\"to\":\"COMMENT\",\"reason\":\"asking\"}")
                .andExpect(jsonPath("$.commentUntil").value(today.plusDays(14).toString()));

        say(rule, "It takes too long", true, mentor).andExpect(redirectedUrl("/rules/" + rule));
        mvc.perform(get("/proposals").with(other)).andExpect(content().string(containsString(when)));
        mvc.perform(get("/rules/{id}", rule).with(other))
                .andExpect(content().string(containsString("It takes too long")))
                .andExpect(content().string(not(containsString("Yilmaz"))));
        mvc.perform(get("/rules/{id}", rule).with(Reader.planner()))
                .andExpect(content().string(containsString(when)))
                .andExpect(content().string(not(containsString("It takes too long"))));
        step(rule, "{\"to\":\"TRIAL\",\"reason\":\"urgent\"}").andExpect(status().isConflict());

        long objection = comments.of(Matter.rule(rule), null).get(0).id();
        mvc.perform(post("/rules/{id}/answers", rule)
                        .param("comment", Long.toString(objection))
                        .param("answer", "We measure it on trial")
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/rules/" + rule));
        step(rule, "{\"to\":\"TRIAL\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
        step(
                        rule,
                        "{\"to\":\"TRIAL\",\"reason\":\"urgent\",\"weeks\":2,\"measure\":\"fewer calls\",\"sites\":[\""
                                + company.company().id("LEJ") + "\"]}")
                .andExpect(jsonPath("$.trial.to").value(today.plusDays(13).toString()))
                .andExpect(jsonPath("$.trial.measure").value("fewer calls"));
        assertThat(known(rule).onTrial(company.company().id("LEJ"), today)).isTrue();
        assertThat(known(rule).onTrial("elsewhere", today)).isFalse();

        clock.set(PlannedCompany.at(today.plusDays(14)));
        step(rule, "{\"to\":\"IN_FORCE\"}")
                .andExpect(jsonPath("$.verifiedUntil").value(today.plusDays(104).toString()))
                .andExpect(jsonPath("$.version").value(1));
        mvc.perform(get("/rules/{id}", rule).with(lead)).andExpect(content().string(containsString("urgent")));
    }

    @Test
    void aSmallRuleComesInForceDirectlyOnlyByFourEyes() throws Exception {
        long rule = draft(null);
        mvc.perform(post("/rules/{id}/transitions", rule)
                        .param("revision", "0")
                        .param("to", "IN_FORCE")
                        .param("reason", "typed in vain")
                        .with(Reader.named("writer", "LEAD", null))
                        .with(csrf()))
                .andExpect(status().isConflict());
        assertThat(known(rule).state()).isEqualTo(State.DRAFT);
        step(rule, "{\"to\":\"IN_FORCE\"}").andExpect(jsonPath("$.state").value("IN_FORCE"));

        long better = rules.takeOver(text("Book it at once.", null), billing, Place.NONE, "writer");
        step(rule, "{\"to\":\"SUPERSEDED\"}").andExpect(status().is(422));
        step(rule, "{\"to\":\"SUPERSEDED\",\"supersededBy\":\"" + better + "\"}")
                .andExpect(jsonPath("$.supersededBy").value(Long.toString(better)));
        assertThat(known(rule).inForce(today)).isFalse();
        step(rule, "{\"to\":\"IN_FORCE\"}").andExpect(jsonPath("$.supersededBy").doesNotExist());
    }

    @Test
    void aStepTypedInVainKeepsItsWords() throws Exception {
        long rule = draft("up to 50 euros");
        step(rule, "{\"to\":\"COMMENT\"}");
        mvc.perform(post("/rules/{id}/transitions", rule)
                        .param("revision", "0")
                        .param("to", "TRIAL")
                        .param("reason", "Everybody waits for it")
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">Everybody waits for it</textarea>")));
    }

    @Test
    void keepsPeopleOutOfCommentsAndLetsOnlyTheirAuthorsTakeThemBack() throws Exception {
        long rule = draft(null);
        step(rule, "{\"to\":\"COMMENT\"}");
        say(rule, "Ring Karim Yilmaz on 0341 1234567", false, mentor)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(">Ring Karim Yilmaz on 0341 1234567</textarea>")));
        say(rule, "It helps", false, mentor);
        long comment = comments.of(Matter.rule(rule), null).get(0).id();
        mvc.perform(post("/rules/comments/{id}/removal", comment).with(other).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/rules/comments/{id}/removal", comment).with(mentor).with(csrf()))
                .andExpect(redirectedUrl("/rules/" + rule));
        assertThat(comments.of(Matter.rule(rule), null)).isEmpty();

        clock.set(PlannedCompany.at(today.plusDays(15)));
        say(rule, "Too late", false, mentor).andExpect(status().isConflict());
    }

    @Test
    void countsWhatTheDeskSaysOnceADayOrByClientIdAndForgetsWho() throws Exception {
        long rule = rules.takeOver(text("Book it.", null), billing, Place.NONE, "writer");
        worked(rule, "{\"worked\":true}", mentor)
                .andExpect(jsonPath("$.counted").value(true));
        worked(rule, "{\"worked\":false}", mentor)
                .andExpect(jsonPath("$.counted").value(false));
        worked(rule, "{\"worked\":false}", other)
                .andExpect(jsonPath("$.counted").value(true));
        worked(rule, "{\"worked\":true,\"clientId\":\"a\"}", other)
                .andExpect(jsonPath("$.counted").value(true));
        worked(rule, "{\"worked\":true,\"clientId\":\"a\"}", other)
                .andExpect(jsonPath("$.counted").value(false));
        worked(rule, "{}", mentor).andExpect(status().is(422));
        mvc.perform(get("/api/v1/rules/{id}", rule).with(mentor))
                .andExpect(jsonPath("$.feedback.worked").value(2))
                .andExpect(jsonPath("$.feedback.didNot").value(1));
    }

    @Test
    void keepsEveryPublishedTextAndShowsTheDifference() throws Exception {
        long rule = rules.takeOver(text("Book it by noon.", null), billing, Place.NONE, "writer");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(rules.change(rule, known(rule).revision(), text("Book it by ten.", null), Set.of(), "writer"))
                    .as("holds at once")
                    .isEqualTo(sent == 1);
            if (sent == 0) {
                rules.confirmRewrite(rule, known(rule).revision(), "lea");
            }
        }
        mvc.perform(get("/rules/{id}", rule).with(mentor))
                .andExpect(content().string(containsString("noon")))
                .andExpect(content().string(containsString("<ins>")));
        mvc.perform(get("/api/v1/rules/{id}", rule).with(mentor))
                .andExpect(jsonPath("$.version").value(2));
    }

    @Test
    void aNewWordingOfARuleInForceWaitsForSomebodyElse() throws Exception {
        long rule = rules.takeOver(text("Book it by noon.", null), billing, Place.NONE, "writer");
        mvc.perform(post("/rules/{id}/edit", rule)
                        .param("revision", Long.toString(known(rule).revision()))
                        .param("when", when)
                        .param("act", "Book it whenever.")
                        .param("scope", "ALL")
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/rules/" + rule));
        assertThat(known(rule).text().act()).isEqualTo("Book it by noon.");
        mvc.perform(get("/rules/{id}", rule).with(lead))
                .andExpect(content().string(containsString("New wording by lea")))
                .andExpect(content().string(not(containsString("value=\"true\">Take the new wording"))));
        mvc.perform(get("/rules/{id}", rule).with(mentor)).andExpect(content().string(not(containsString("whenever"))));
        rewrite(rule, true, lead).andExpect(status().isForbidden());
        assertThat(known(rule).text().act()).isEqualTo("Book it by noon.");

        rewrite(rule, true, Reader.named("max", "LEAD", null)).andExpect(redirectedUrl("/rules/" + rule));
        assertThat(known(rule).text().act()).isEqualTo("Book it whenever.");
        assertThat(known(rule).queues()).isEmpty();
        rewrite(rule, true, Reader.named("max", "LEAD", null)).andExpect(status().isConflict());

        rules.change(rule, known(rule).revision(), text("Never book it.", null), Set.of(), "max");
        rewrite(rule, false, lead).andExpect(redirectedUrl("/rules/" + rule));
        assertThat(known(rule).text().act()).isEqualTo("Book it whenever.");
        rules.change(rule, known(rule).revision(), text("Never book it.", null), Set.of(), "max");
        rules.move(rule, known(rule).revision(), Rule.State.WITHDRAWN, "max");
        rewrite(rule, true, lead).andExpect(status().isConflict());
    }

    @Test
    void whoWroteARuleTakesItFromNowhereIntoForce() throws Exception {
        long rule = rules.add(text("Refund it.", "Up to 50 euros"), billing, "lea");
        step(rule, "{\"to\":\"COMMENT\"}").andExpect(status().isOk());
        step(rule, "{\"to\":\"TRIAL\",\"reason\":\"urgent\"}").andExpect(status().isOk());
        step(rule, "{\"to\":\"IN_FORCE\",\"reason\":\"urgent\"}").andExpect(status().isConflict());
        assertThat(known(rule).state()).isEqualTo(Rule.State.TRIAL);
    }

    @Test
    void lexiconAndCharterHoldOnceSomebodyElseSaysYes() throws Exception {
        LexiconText words = new LexiconText(
                LexiconKind.DE_ESCALATE, when + " Gladly.", when + " No.", null, LocalDate.of(2000, 1, 1), null);
        long first = lexicon.add(words, Set.of(), null, "lea");
        mvc.perform(get("/api/v1/lexicon").with(mentor)).andExpect(content().string(not(containsString(when))));
        approve("lexicon", first, 0, lead).andExpect(status().isForbidden());
        approve("lexicon", first, 0, Reader.named("max", "LEAD", null))
                .andExpect(redirectedUrl("/rules/lexicon/" + first));
        mvc.perform(get("/api/v1/lexicon").with(mentor))
                .andExpect(content().string(containsString("DE_ESCALATE")))
                .andExpect(content().string(containsString(when + " Gladly.")));

        // a change is an entry of its own, which takes the place of the old one
        lexicon.change(
                first,
                1,
                new LexiconText(
                        LexiconKind.REFRAME, when + " At once.", when + " No.", null, LocalDate.of(2000, 1, 1), null),
                Set.of(),
                null,
                "max");
        long second = lexicon.all().stream()
                .filter(entry -> Long.valueOf(first).equals(entry.review().replaces()))
                .findFirst()
                .orElseThrow()
                .id();
        mvc.perform(get("/api/v1/lexicon").with(mentor)).andExpect(content().string(containsString("Gladly.")));
        approve("lexicon", second, 0, lead).andExpect(redirectedUrl("/rules/lexicon/" + second));
        mvc.perform(get("/api/v1/lexicon").with(mentor))
                .andExpect(content().string(containsString(when + " At once.")))
                .andExpect(content().string(not(containsString(when + " Gladly."))));

        long statement = charter.add("Care for " + when, null, "max");
        approve("charter", statement, 0, Reader.named("max", "LEAD", null)).andExpect(status().isForbidden());
        approve("charter", statement, 0, lead).andExpect(redirectedUrl("/rules/charter/" + statement));
        mvc.perform(get("/rules/charter").with(mentor)).andExpect(content().string(containsString(when)));
    }

    @Test
    void whatLeadsWriteGoesThroughTheGuard() throws Exception {
        mvc.perform(post("/rules/new")
                        .param("when", when)
                        .param("act", "Call 0341 2345678 and ask there")
                        .param("scope", "ALL")
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().is(422));
        mvc.perform(post("/rules/charter")
                        .param("statement", "Ask anna.muster@example.com first " + when)
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().is(422));
        assertThat(charter.all()).noneMatch(each -> each.statement().contains(when));
    }

    @Test
    void showsWhatOrdersTheOppositeUntilSomebodyJudges() throws Exception {
        long directive = register.add(
                company.person("E1"),
                List.of(new DirectiveText(when, "Never offer a refund.", null, billing, today, null)),
                "lea");
        long rule = rules.add(text("Offer a refund.", null), billing, "writer");
        assertThat(conflicts.of(known(rule))).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Conflict.Kind.DIRECTIVE);
            assertThat(found.other()).isEqualTo(directive);
            assertThat(found.isOpen()).isTrue();
        });
        mvc.perform(post("/rules/{id}/conflicts", rule)
                        .param("kind", "DIRECTIVE")
                        .param("other", Long.toString(directive))
                        .param("none", "true")
                        .with(lead)
                        .with(csrf()))
                .andExpect(redirectedUrl("/rules/" + rule));
        assertThat(conflicts.of(known(rule)).get(0).judgedBy()).isEqualTo("lea");
        // it keeps nobody from moving on, and is asked again for another text
        step(rule, "{\"to\":\"COMMENT\"}").andExpect(status().isOk());
        rules.change(rule, known(rule).revision(), text("Offer a full refund.", null), billing, "writer");
        assertThat(conflicts.of(known(rule)).get(0).isOpen()).isTrue();
        mvc.perform(get("/rules/{id}", rule).with(lead)).andExpect(content().string(containsString("Never offer")));
    }

    @Test
    void aRuleStandsInAChapterAndServesTheCharter() throws Exception {
        mvc.perform(post("/rules/chapters").param("name", when).with(lead).with(csrf()))
                .andExpect(redirectedUrl("/rules/chapters"));
        mvc.perform(post("/rules/chapters").param("name", when).with(lead).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"" + when + "\"")));
        long chapter = chapters.all().stream()
                .filter(each -> each.name().equals(when))
                .findFirst()
                .orElseThrow()
                .id();
        mvc.perform(post("/rules/charter")
                        .param("statement", "x".repeat(201))
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().is(422));
        long statement = charter.takeOver("People first " + when, "lea");
        rules.takeOver(text("Book it.", null), billing, new Place(chapter, Set.of(statement)), "writer");
        mvc.perform(get("/api/v1/rules").param("chapter", when).with(mentor))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].serves[0]").value("People first " + when));
        mvc.perform(post("/rules/chapters/{id}/removal", chapter)
                        .param("revision", "0")
                        .with(lead)
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(get("/rules/charter").with(mentor)).andExpect(content().string(containsString("People first")));
    }

    private long draft(@Nullable String limit) {
        return rules.add(text("Book it.", limit), billing, "writer");
    }

    private RuleText text(String act, @Nullable String limit) {
        return new RuleText(when, act, limit, null, null);
    }

    private ResultActions step(long rule, String json) throws Exception {
        return mvc.perform(post("/api/v1/rules/{id}/transitions", rule)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(lead));
    }

    private ResultActions say(long rule, String text, boolean objection, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/rules/{id}/comments", rule)
                .param("text", text)
                .param("objection", Boolean.toString(objection))
                .locale(Locale.ENGLISH)
                .with(who)
                .with(csrf()));
    }

    private ResultActions worked(long rule, String json, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/api/v1/rules/{id}/feedback", rule)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(who));
    }

    private Rule known(long rule) {
        return rules.rule(rule).orElseThrow();
    }

    private ResultActions rewrite(long rule, boolean confirmed, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/rules/{id}/rewrite", rule)
                .param("revision", Long.toString(known(rule).revision()))
                .param("confirmed", Boolean.toString(confirmed))
                .with(who)
                .with(csrf()));
    }

    private ResultActions approve(String what, long number, long revision, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/rules/" + what + "/{id}/approval", number)
                .param("revision", Long.toString(revision))
                .param("reason", "urgent")
                .with(who)
                .with(csrf()));
    }
}
