package dev.floorseat.insights.web.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageState;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.web.Dates;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The inbox with what was written on two visits. */
@ProductTest
class TriagePageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Triage triage;

    @Autowired
    Insights insights;

    @Autowired
    TestClock clock;

    @Autowired
    Dates dates;

    private final TwoVisits visits;
    private final RequestPostProcessor lea = Reader.named("lea", "LEAD", null);
    private final RequestPostProcessor max = Reader.named("max", "LEAD", null);
    private String queue = "";
    private InsightId first = new InsightId(1);
    private InsightId second = new InsightId(1);

    TriagePageTest(@Autowired ApplicationContext product) {
        visits = TwoVisits.of(product);
    }

    @BeforeEach
    void twoNotesAreShared() {
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
        queue = visits.queue("billing");
        long one = visits.write("E1", "Parcels come without labels");
        long other = visits.write("M1", "Labels are missing in parcels");
        visits.share();
        first = visits.idOf(one);
        second = visits.idOf(other);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsListAndDetailWithoutAuthorVisitAndDay() throws Exception {
        page("/triage?queue=" + queue + "&at=" + first.value())
                .andExpect(content().string(containsString("Parcels come without labels")))
                .andExpect(content().string(containsString("Labels are missing in parcels")))
                .andExpect(content().string(containsString("nobody owns it yet")))
                .andExpect(content().string(not(containsString("Okafor"))))
                .andExpect(content().string(not(containsString("/visits/"))))
                .andExpect(content().string(not(containsString("decide by"))));
        page("/triage?queue=" + queue + "&q=PARCELS%20come").andExpect(content().string(containsString("1 insight<")));
        page("/triage?queue=" + visits.queue("returns"))
                .andExpect(content().string(containsString("No insight is like that.")));
        page("/triage?state=nonsense&at=nonsense");
        mvc.perform(get("/triage").with(visits.as("M1"))).andExpect(status().isForbidden());
    }

    @Test
    void actsGoOnToTheNextAndCanBeUndoneFromTheToast() throws Exception {
        String address = "?queue=" + queue;
        act(first, 0, address, lea, "act", "ACKNOWLEDGE")
                .andExpect(redirectedUrl("/triage" + address + "&at=" + second.value()))
                .andExpect(flash().attributeExists("toast"));
        long act = triage.history(first).get(0).id();
        page("/triage?owner=me&queue=" + queue)
                .andExpect(content().string(containsString("Parcels come without labels")))
                .andExpect(content().string(containsString("decide by")))
                .andExpect(content().string(not(containsString("Labels are missing in parcels</span>"))));

        mvc.perform(post("/triage/undo" + address)
                        .param("undone", "" + act)
                        .with(lea)
                        .with(csrf()))
                .andExpect(redirectedUrl("/triage" + address + "&at=" + first.value()));
        assertThat(triage.of(first).orElseThrow().state()).isEqualTo(TriageState.NEW);
        mvc.perform(post("/triage/undo").param("undone", "" + act).with(lea).with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void aConflictShowsBothAndKeepsWhatWasTyped() throws Exception {
        act(first, 0, "", max, "act", "DECLINE", "reason", "KNOWN", "words", "Steht in Regel 12.")
                .andExpect(status().is3xxRedirection());

        act(first, 0, "", lea, "act", "DECLINE", "reason", "TOO_COSTLY", "words", "Kostet eine Million.")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Kostet eine Million.")))
                .andExpect(content().string(containsString("Steht in Regel 12.")))
                .andExpect(content().string(containsString("max declined it")));
        act(second, 0, "", lea, "act", "DECLINE", "reason", "", "words", "Nur so.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose a reason.")))
                .andExpect(content().string(containsString("Nur so.")));
        act(second, 0, "", lea, "act", "LATER", "until", "soon").andExpect(status().isUnprocessableContent());
        act(new InsightId(Long.MAX_VALUE), 0, "", lea, "act", "ACKNOWLEDGE").andExpect(status().isNotFound());
    }

    @Test
    void severalAreDoneInOneGoAndWhatSomebodyWasFasterWithIsLeftAlone() throws Exception {
        act(second, 0, "", max, "act", "ACKNOWLEDGE");

        acts("?queue=" + queue, "ACKNOWLEDGE")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else was faster with one insight")));

        assertThat(triage.of(first).orElseThrow().owner()).isEqualTo("lea");
        assertThat(triage.of(second).orElseThrow().owner()).isEqualTo("max");
        mvc.perform(post("/triage/acts").param("act", "ACKNOWLEDGE").with(lea).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/triage/acts")
                        .param("act", "MERGE")
                        .param("chosen", first.value() + ":1", second.value() + ":1")
                        .with(lea)
                        .with(csrf()))
                .andExpect(redirectedUrl("/triage"));
        page("/triage?queue=" + queue).andExpect(content().string(containsString("1 insight<")));
    }

    @Test
    void whatWasSoAlreadyIsNoErrorAndSeveralAreUndoneAsFarAsTheyCanBe() throws Exception {
        act(second, 0, "", max, "act", "ACKNOWLEDGE");
        mvc.perform(post("/triage/acts")
                        .param("act", "ACKNOWLEDGE")
                        .param("chosen", first.value() + ":0", second.value() + ":1")
                        .with(lea)
                        .with(csrf()))
                .andExpect(redirectedUrl("/triage"))
                .andExpect(flash().attribute(
                                "toast", new TriagePage.Toast("triage.said.ACKNOWLEDGE", 1, newest(first), 1, null)));
        mvc.perform(post("/triage/acts")
                        .param("act", "DECLINE")
                        .param("reason", "KNOWN")
                        .param("words", "Steht in Regel 12.")
                        .param("chosen", first.value() + ":1", second.value() + ":1")
                        .with(lea)
                        .with(csrf()))
                .andExpect(redirectedUrl("/triage"));
        long declined = newest(first);
        act(second, 2, "", max, "act", "ACKNOWLEDGE").andExpect(status().is3xxRedirection());

        mvc.perform(post("/triage/undo")
                        .param("undone", "" + declined)
                        .param("all", "true")
                        .with(lea)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("One was not undone")))
                .andExpect(content().string(containsString("already: Labels are missing in parcels")));

        assertThat(triage.of(first).orElseThrow().state()).isEqualTo(TriageState.ACKNOWLEDGED);
        assertThat(triage.of(second).orElseThrow().state()).isEqualTo(TriageState.ACKNOWLEDGED);
    }

    @Test
    void ofWhatEvidenceDidOnlyTheWeekIsTold() throws Exception {
        insights.proposed(first, true);
        String moment = dates.moment(clock.instant(), Locale.ENGLISH);
        page("/triage?at=" + first.value())
                .andExpect(content().string(containsString("A proposal was made of it by itself")))
                .andExpect(content().string(not(containsString(moment))));
        act(second, 0, "", lea, "act", "ACKNOWLEDGE");
        page("/triage?at=" + second.value()).andExpect(content().string(containsString(moment)));
    }

    @Test
    void aMergeIsUndoneFromWhereItsNotesAre() throws Exception {
        act(first, 0, "", lea, "act", "MERGE", "into", "" + second.value());
        page("/triage?at=" + second.value())
                .andExpect(content().string(containsString("lea merged another into it")))
                .andExpect(content().string(containsString("name=\"undone\" value=\"" + newest(first) + "\"")));
    }

    private long newest(InsightId id) {
        return triage.history(id).get(0).id();
    }

    @Test
    void findsAnotherToMergeIntoByItsWords() throws Exception {
        page("/triage?queue=" + queue + "&at=" + first.value() + "&find=are%20missing%20in")
                .andExpect(content().string(containsString("name=\"into\" value=\"" + second.value() + "\"")));
        act(first, 0, "", lea, "act", "MERGE", "into", "" + second.value()).andExpect(status().is3xxRedirection());
        assertThat(insights.of(second).orElseThrow().notes()).hasSize(2);
        act(first, 1, "", lea, "act", "ACKNOWLEDGE")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("merged into another")));
    }

    @Test
    void programsTriageAndUndo() throws Exception {
        String done = api("/api/v1/insights/" + first.value() + "/triage", "{\"to\":\"ACKNOWLEDGED\",\"revision\":0}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.triage.state").value("ACKNOWLEDGED"))
                .andExpect(jsonPath("$.triage.owner").value("lea"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/v1/insights?triage=ACKNOWLEDGED&page=9999").with(lea))
                .andExpect(jsonPath("$").isEmpty());
        mvc.perform(get("/api/v1/insights?triage=ACKNOWLEDGED").with(lea))
                .andExpect(jsonPath("$[*].id").value(hasItem("" + first.value())));
        api(
                        "/api/v1/insights/" + first.value() + "/triage",
                        "{\"to\":\"DECLINED\",\"reason\":\"KNOWN\",\"words\":\"So\",\"revision\":0}")
                .andExpect(status().isConflict());
        api("/api/v1/insights/" + first.value() + "/triage", "{\"revision\":1}")
                .andExpect(status().isUnprocessableContent());
        api("/api/v1/insights/" + first.value() + "/triage/undo", "{\"act\":\"" + JsonPath.read(done, "$.act") + "\"}")
                .andExpect(jsonPath("$.state").value("NEW"));
        api("/api/v1/insights/" + second.value() + "/triage/undo", "{\"act\":\"" + JsonPath.read(done, "$.act") + "\"}")
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/insights").with(lea)).andExpect(status().isOk());
    }

    @Test
    void showsTimesAndDeputiesAndKeepsWhatWasTyped() throws Exception {
        page("/triage/settings").andExpect(content().string(containsString("Times and deputies")));
        mvc.perform(post("/triage/settings/policy")
                        .param("revision", "0")
                        .param("acknowledgeDays", "two")
                        .param("decideDays", "15")
                        .param("everybodyAfter", "3")
                        .param("letterMinutes", "10")
                        .with(lea)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"two\"")));
        mvc.perform(post("/triage/settings/absences")
                        .param("account", "lea")
                        .param("from", "2130-01-01")
                        .param("to", "whenever")
                        .param("deputy", "max")
                        .with(lea)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    private ResultActions page(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(lea)).andExpect(status().isOk());
    }

    private ResultActions act(InsightId id, long revision, String address, RequestPostProcessor who, String... typed)
            throws Exception {
        var request = post("/triage/" + id.value() + "/act" + address).param("revision", "" + revision);
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return mvc.perform(request.with(who).with(csrf()));
    }

    private ResultActions acts(String address, String act) throws Exception {
        return mvc.perform(post("/triage/acts" + address)
                .param("act", act)
                .param("chosen", first.value() + ":0", second.value() + ":0")
                .with(lea)
                .with(csrf()));
    }

    private ResultActions api(String path, String json) throws Exception {
        return mvc.perform(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(lea)
                .with(csrf()));
    }
}
