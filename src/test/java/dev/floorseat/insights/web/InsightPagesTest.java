package dev.floorseat.insights.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.insights.EvidencePolicies;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.insights.text.EncodedNow;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
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
class InsightPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Insights insights;

    @Autowired
    EvidencePolicies policies;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final ApplicationContext product;
    private final TwoVisits visits;
    private final RequestPostProcessor lead = Reader.as("LEAD", null);

    InsightPagesTest(@Autowired ApplicationContext product) {
        this.product = product;
        visits = TwoVisits.of(product);
    }

    @BeforeEach
    void aDayAfterTheSecondVisit() {
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void leadsFindInsightsByWhatTheyAskFor() throws Exception {
        long first = visits.write("E1", "Quokka labels go missing");
        visits.write("E2", "Quokka labels are late");
        visits.share();
        insights.merge(visits.idOf(visits.write("M2", "Quokka again")), visits.idOf(first), "lea");

        page("/insights?q=quokka&queue=" + visits.queue("returns"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Quokka labels are late")))
                .andExpect(content()
                        .string(containsString("/insights/" + visits.idOf(first).value())));
        page("/insights?q=quokka&state=EMERGING")
                .andExpect(content().string(containsString("No insight is like that.")));
        page("/insights?q=nothing-like-that&state=nonsense").andExpect(status().isOk());
        mvc.perform(get("/insights").with(visits.as("E1"))).andExpect(status().isForbidden());
    }

    @Test
    void onePageShowsNotesWithoutNamesAndEvidenceAsPictures() throws Exception {
        long first = visits.write("E1", "Wombat labels go missing");
        long second = visits.write("E2", "Wombat labels are late");
        visits.share();
        insights.merge(visits.idOf(second), visits.idOf(first), "lea");

        page("/insights/" + visits.idOf(first).value())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Wombat labels go missing"),
                                containsString("Wombat labels are late"),
                                containsString("Emerging"),
                                containsString("<svg"),
                                containsString("When and where it came up"),
                                containsString("Billing · Leipzig"),
                                containsString("began here"),
                                containsString("lea merged into this"),
                                not(containsString("Hanna")),
                                not(containsString("/visits/")))));
    }

    @Test
    void mergingSplittingTitlesMarksAndUndoAreFormsOnThePage() throws Exception {
        long first = visits.write("E1", "Numbat labels go missing");
        long second = visits.write("E2", "Numbat labels are late");
        visits.share();
        long from = visits.idOf(second).value();
        long into = visits.idOf(first).value();

        page("/insights/" + from + "?q=numbat").andExpect(content().string(containsString("Merge into this")));
        send("/insights/" + from + "/merge", "revision", "0", "into", "" + into)
                .andExpect(redirectedUrl("/insights/" + into))
                .andExpect(flash().attribute(
                                "undoable",
                                insights.history(visits.idOf(first)).get(0).id()));
        page("/insights/" + from).andExpect(redirectedUrl("/insights/" + into));
        send("/insights/" + into + "/marks", "revision", "1", "note", "" + second, "contradicts", "true")
                .andExpect(status().is3xxRedirection());
        page("/insights/" + into).andExpect(content().string(containsString("speaks against it")));
        send("/insights/" + into + "/split", "revision", "1", "note", "" + second)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else has changed this insight")))
                .andExpect(content().string(containsString("value=\"" + second + "\" checked")));
        send("/insights/" + into + "/title", "revision", "1", "title", "Kept words")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Kept words\"")));
        send("/insights/" + into + "/title", "revision", "2", "title", "Labels").andExpect(status().is3xxRedirection());
        String split = send("/insights/" + into + "/split", "revision", "3", "note", "" + second)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(split).isEqualTo("/insights/" + visits.idOf(second).value());
        long change = insights.history(visits.idOf(second)).get(0).id();
        send("/insights/" + into + "/undo", "change", "" + change)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("undoable", 0L));
        assertThat(visits.idOf(second)).isEqualTo(visits.idOf(first));
    }

    @Test
    void programsReadMergeSplitAndUndo() throws Exception {
        long first = visits.write("E1", "Bilby labels go missing");
        long second = visits.write("E2", "Bilby labels are late");
        visits.share();
        long from = visits.idOf(second).value();
        long into = visits.idOf(first).value();

        json("/api/v1/insights/" + from + "/merge", "{\"into\":\"" + into + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("" + into))
                .andExpect(jsonPath("$.state").value("EMERGING"))
                .andExpect(jsonPath("$.evidence.visits").value(2))
                .andExpect(jsonPath("$.notes[0].week").isString())
                .andExpect(
                        jsonPath("$.notes[?(@.id=='" + second + "')].link.why").value("MERGE"))
                .andExpect(jsonPath("$.history[0].kind").value("MERGE"))
                .andExpect(content().string(not(containsString("author"))))
                .andExpect(content().string(not(containsString("visit\""))));
        mvc.perform(get("/api/v1/insights?state=EMERGING").with(lead))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id=='" + into + "')].words").exists());
        mvc.perform(get("/api/v1/insights/" + from).with(lead))
                .andExpect(jsonPath("$.id").value("" + into));
        String made = JsonPath.read(
                json("/api/v1/insights/" + into + "/split", "{\"notes\":[\"" + second + "\"]}")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        json("/api/v1/insights/" + made + "/undo", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mergedInto").value("" + into));
        json("/api/v1/insights/" + into + "/split", "{\"notes\":[\"x\"]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/notes"));
        json("/api/v1/insights/" + into + "/merge", "{\"into\":\"" + into + "\"}")
                .andExpect(status().isConflict());
        mvc.perform(get("/api/v1/insights/9999999999").with(lead)).andExpect(status().isNotFound());
    }

    @Test
    void authorsAreShownWhatLooksAlikeButNotOtherPeoplesWords() throws Exception {
        long first = visits.write("E1", "Kookaburra voucher expired before shipping");
        visits.share();
        EncodedNow.in(product);
        Insight insight = visits.insightOf(first);
        String draft = "{\"text\":\"The kookaburra voucher had expired again\"}";

        suggest("M2", draft)
                .andExpect(jsonPath("$.suggestions[0].kind").value("insight"))
                .andExpect(
                        jsonPath("$.suggestions[0].id").value("" + insight.id().value()))
                .andExpect(jsonPath("$.suggestions[0].words").doesNotExist())
                .andExpect(jsonPath("$.suggestions[0].shared").isNotEmpty());
        suggest("M1", draft)
                .andExpect(jsonPath("$.suggestions[?(@.id=='" + insight.id().value() + "')]")
                        .doesNotExist());
        insights.title(insight.id(), 0, "Vouchers expire too early", "lea");
        suggest("M2", draft).andExpect(jsonPath("$.suggestions[0].words").value("Vouchers expire too early"));

        mvc.perform(post("/api/v1/visits/" + visits.visitOf("M2").value() + "/notes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"clientId\":\"%s\",\"kind\":\"FRICTION\",\"text\":\"Expired again\",\"insight\":\"%d\",\"choice\":\"SAME\"}"
                                        .formatted(
                                                TwoVisits.fresh(), insight.id().value()))
                        .with(visits.as("M2")))
                .andExpect(status().isCreated());
        assertThat(insights.of(insight.id()).orElseThrow().notes()).hasSize(2);
    }

    @Test
    void patternsTellSharesOnlyWhereThereIsEnough() throws Exception {
        visits.take(
                "E1",
                new NewNote(
                        TwoVisits.fresh(), NoteKind.PATTERN, "They want chat", null, null, null, "wallaby", "chat"));
        visits.write("E2", "Wallabies would rather chat");
        visits.share();
        tap("E1", "wallaby", "chat", 15);
        tap("M1", "wallaby", "chat", 3);
        tap("E1", "wallaby", "phone", 10);
        tap("E2", "wallaby", "chat", 15);
        tap("E2", "wallaby", "phone", 10);
        tap("E1", "potoroo", "phone", 2);

        page("/insights/patterns")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("50 contacts on 2 visits"),
                                containsString("60 %"),
                                containsString("46 to 72 %"),
                                containsString("too few"))));
        page("/insights/patterns?queue=" + visits.queue("billing"))
                .andExpect(content()
                        .string(allOf(
                                containsString("wallaby"),
                                containsString("too few to be told"),
                                not(containsString("60 %")),
                                not(containsString("on 1 visit<")))));
    }

    @Test
    void limitsAreChangedByLeadsAndAConflictKeepsWhatWasTyped() throws Exception {
        var now = policies.now();
        page("/insights/policy").andExpect(content().string(containsString("Recurring: weeks")));
        send("/insights/policy", fields("" + (now.revision() + 7), "3"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("name=\"recurringVisits\" value=\"3\"")));
        send("/insights/policy", fields("" + now.revision(), "1"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("recurringVisits-wrong")));
        send("/insights/policy", fields("" + now.revision(), "3")).andExpect(status().is3xxRedirection());
        assertThat(policies.now().revision()).isEqualTo(now.revision() + 1);
        assertThat(policies.now().policy()).isEqualTo(now.policy());
    }

    private static String[] fields(String revision, String visits) {
        return new String[] {
            "revision", revision, "emergingExecutives", "2", "emergingVisits", "2", "recurringExecutives", "2",
            "recurringVisits", visits, "recurringWeeks", "2", "halfLifeDays", "90", "staleBelow", "0,5",
            "patternContacts", "20"
        };
    }

    private void tap(String name, String segment, String wish, int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql("""
                            insert into notes_tally (client_id, visit, author, kind, segment, wish, occurred_at, arrived_at)
                            values (:client, :visit, :author, 'CONTACT', :segment, :wish, '2100-01-01', '2100-01-01')
                            """)
                    .param("client", TwoVisits.fresh())
                    .param("visit", visits.visitOf(name).value())
                    .param("author", visits.company().person(name).value())
                    .param("segment", segment)
                    .param("wish", wish)
                    .update();
        }
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(lead).locale(Locale.ENGLISH));
    }

    private ResultActions send(String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(lead).with(csrf()).locale(Locale.ENGLISH));
    }

    private ResultActions json(String path, String body) throws Exception {
        return mvc.perform(
                post(path).contentType(MediaType.APPLICATION_JSON).content(body).with(lead));
    }

    private ResultActions suggest(String name, String body) throws Exception {
        return mvc.perform(post("/phone/v1/insights/suggestions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(visits.as(name))
                        .with(csrf()))
                .andExpect(status().isOk());
    }
}
