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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.database.Utc;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
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
class SuggestionsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Insights insights;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final TwoVisits visits;
    private final RequestPostProcessor lead = Reader.as("LEAD", null);
    private Insight one;
    private Insight other;

    SuggestionsPageTest(@Autowired ApplicationContext product) {
        visits = TwoVisits.of(product);
        long first = visits.write("E1", "Okapi labels go missing");
        long second = visits.write("E2", "Okapi-Etiketten fehlen");
        visits.share();
        one = visits.insightOf(first);
        other = visits.insightOf(second);
    }

    @BeforeEach
    void aDayAfterTheSecondVisit() {
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
    }

    @AfterEach
    void letTheClockRun() {
        jdbc.sql("delete from insights_suggestion where one in (:one, :other)")
                .param("one", one.id().value())
                .param("other", other.id().value())
                .update();
        clock.run();
    }

    @Test
    void aLeadSeesBothSidesAndTheWordsTheyShareAndBringsThemTogether() throws Exception {
        long id = suggested(null);
        page().andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Okapi labels go missing"),
                                containsString("Okapi-Etiketten fehlen"),
                                containsString("labels / Etiketten"),
                                containsString("/insights/suggestions/" + id + "/confirmation"))));
        mvc.perform(get("/triage?at=" + other.id().value()).with(lead))
                .andExpect(content().string(containsString("labels / Etiketten")));

        decide(id, "confirmation")
                .andExpect(redirectedUrl("/insights/suggestions"))
                .andExpect(flash().attributeExists("done"));
        assertThat(insights.where(one.id())).contains(other.id());
        page().andExpect(content().string(not(containsString("Okapi labels go missing"))));
        decide(id, "confirmation").andExpect(status().isConflict());
    }

    @Test
    void whatIsKeptApartIsGoneUntilThatIsTakenBack() throws Exception {
        long id = suggested(null);
        decide(id, "rejection").andExpect(status().is3xxRedirection());
        page().andExpect(content().string(not(containsString("Okapi labels go missing"))));
        assertThat(insights.where(one.id())).contains(one.id());
        decide(id, "reopening").andExpect(status().is3xxRedirection());
        page().andExpect(content().string(containsString("Okapi labels go missing")));
    }

    @Test
    void aNoteThatFitsBetterElsewhereGoesThereAlone() throws Exception {
        long moving = visits.write("M1", "Okapi printer jams");
        insights.merge(visits.idOf(moving), one.id(), "lea");
        long id = suggested(moving);
        page().andExpect(content().string(containsString("Okapi printer jams")));
        decide(id, "confirmation").andExpect(status().is3xxRedirection());
        assertThat(visits.idOf(moving)).isEqualTo(other.id());
        assertThat(insights.of(one.id()).orElseThrow().notes()).hasSize(1);

        decide(id, "undo").andExpect(redirectedUrl("/insights/suggestions"));
        assertThat(visits.idOf(moving)).isEqualTo(one.id());
        assertThat(insights.of(one.id()).orElseThrow().notes()).hasSize(2);
        page().andExpect(content().string(containsString("Okapi printer jams")));
        decide(id, "undo").andExpect(status().isConflict());
    }

    @Test
    void whoWasThereDecidesNothingBeforeBothHaveWritten() throws Exception {
        suggested(null);
        mvc.perform(get("/insights/suggestions")
                        .with(Reader.as("LEAD", visits.company().person("M1"))))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("labels / Etiketten")),
                                containsString("on which not both have written"))));
        RequestPostProcessor blind = Reader.as("LEAD", visits.company().person("M1"));
        mvc.perform(get("/triage?at=" + one.id().value()).with(lead))
                .andExpect(content().string(containsString("labels / Etiketten")));
        mvc.perform(get("/triage?at=" + one.id().value()).with(blind))
                .andExpect(content().string(not(containsString("in common:"))));
        mvc.perform(get("/insights/" + one.id().value()).with(lead))
                .andExpect(content().string(containsString("okapi")));
        mvc.perform(get("/insights/" + one.id().value()).with(blind))
                .andExpect(content().string(not(containsString("okapi"))));
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/insights/suggestions").with(lead));
    }

    private ResultActions decide(long id, String how) throws Exception {
        return mvc.perform(
                post("/insights/suggestions/" + id + "/" + how).with(lead).with(csrf()));
    }

    private long suggested(@Nullable Long note) {
        jdbc.sql("""
                        insert into insights_suggestion (one, other, note, similarity, words, encoder, made_at)
                        values (:one, :other, :note, .99, 'labels / Etiketten', 'words', :at)
                        """)
                .param("one", one.id().value())
                .param("other", other.id().value())
                .param("note", note)
                .param("at", Utc.column(clock.instant()))
                .update();
        return jdbc.sql("select max(id) from insights_suggestion")
                .query(Long.class)
                .single();
    }
}
