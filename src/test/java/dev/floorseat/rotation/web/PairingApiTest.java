package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.pairing.PairingAnswer;
import dev.floorseat.rotation.pairing.Pairings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class PairingApiTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pairings pairings;

    @Autowired
    TestClock clock;

    private PlannedCompany company;
    private String page = "";
    private RequestPostProcessor executive = Reader.planner();
    private RequestPostProcessor mentor = Reader.planner();

    PairingApiTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
    }

    @BeforeEach
    void aVisitIsOver() {
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        page = "/visits/" + company.first("E1").number();
        executive = Reader.as("EXECUTIVE", company.person("E1"));
        mentor = Reader.as("MENTOR", company.person("M1"));
        clock.set(PlannedCompany.at(company.company().monday()).plusSeconds(6 * 3600));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsAnAnswerToItsAuthorAndToNobodyElse() throws Exception {
        List<String> before = seenByOthers();

        send(executive, "{\"answer\":\"RATHER_NOT\"}").andExpect(status().isNoContent());

        assertThat(seenByOthers()).isEqualTo(before);
        mvc.perform(get(page).with(executive).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Your answer: Rather not")));
        mvc.perform(get(page).with(mentor).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Would you do another visit together?")))
                .andExpect(content().string(not(containsString("Your answer:"))));
        mvc.perform(get(page).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(not(containsString("another visit together"))));
    }

    @Test
    void changesAnAnswerOnThePage() throws Exception {
        send(mentor, "{\"answer\":\"RATHER_NOT\"}").andExpect(status().isNoContent());

        mvc.perform(post(page + "/pairing").param("answer", "GOOD").with(mentor).with(csrf()))
                .andExpect(redirectedUrl(page));

        assertThat(pairings.of(company.first("E1").visitId(), company.person("M1")))
                .contains(PairingAnswer.GOOD);
        assertThat(pairings.of(company.first("E1").visitId(), company.person("E1")))
                .isEmpty();
    }

    @Test
    void takesThreeAnswersFromTheTwo() throws Exception {
        send(executive, "{\"answer\":\"NEVER\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/answer"));
        send(Reader.as("MENTOR", company.person("M2")), "{\"answer\":\"GOOD\"}").andExpect(status().isNotFound());
        send(Reader.planner(), "{\"answer\":\"GOOD\"}").andExpect(status().isForbidden());
        mvc.perform(get("/api/v1" + page + "/pairing").with(executive)).andExpect(status().is4xxClientError());
    }

    /** All that the planner and the other one can read of the two. */
    private List<String> seenByOthers() throws Exception {
        List<String> seen = new ArrayList<>();
        String rotation = "/api/v1/rotations/" + company.rotation();
        for (String path : List.of(
                rotation,
                rotation + "/problem",
                rotation + "/visits",
                "/api/v1" + page,
                "/api/v1" + page + "/explanation")) {
            seen.add(read(path, Reader.planner()));
        }
        seen.add(read(page, Reader.planner()));
        seen.add(read("/my/visits", mentor));
        return seen;
    }

    private String read(String path, RequestPostProcessor who) throws Exception {
        MvcResult answer =
                mvc.perform(get(path).with(who).locale(Locale.ENGLISH)).andReturn();
        // A file is written by another thread: without waiting for it, half of it would be compared.
        if (answer.getRequest().isAsyncStarted()) {
            answer = mvc.perform(asyncDispatch(answer)).andReturn();
        }
        return answer.getResponse()
                .getContentAsString()
                .replaceAll("(name=\"_csrf\" value|csrf-token\" content)=\"[^\"]*\"", "");
    }

    private ResultActions send(RequestPostProcessor who, String json) throws Exception {
        return mvc.perform(post("/api/v1" + page + "/pairing")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(who));
    }
}
