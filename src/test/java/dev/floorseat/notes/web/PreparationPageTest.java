package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.notes.preparation.PreparedVisit;
import dev.floorseat.rotation.web.Reader;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class PreparationPageTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    private PreparedVisit visit;

    @BeforeEach
    void aVisitOnThursday() {
        visit = PreparedVisit.found(product);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void tellsTheExecutiveWhatAwaitsThem() throws Exception {
        String page = open(executive())
                .andExpect(content().string(containsString("Karim Yilmaz")))
                .andExpect(content().string(containsString("Straining: many people are upset.")))
                .andExpect(content().string(containsString("Abschlag ist plötzlich gestiegen")))
                .andExpect(content().string(containsString("Gutschriften erst mit der nächsten Rechnung")))
                .andExpect(content().string(containsString("Meant to: Weniger einzelne Überweisungen")))
                .andExpect(content().string(not(containsString("Keine Rückrufe nach 18 Uhr"))))
                .andExpect(content().string(containsString("Die Abschläge steigen wegen der Netzentgelte")))
                .andExpect(content().string(containsString("Um wie viel sie nächstes Jahr steigen")))
                .andExpect(content().string(containsString("Ratenzahlung von sich aus anbieten")))
                .andExpect(content().string(containsString("Das kläre ich für Sie")))
                .andExpect(content().string(containsString("Do not steer.")))
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page.indexOf("Gutschriften erst")).isLessThan(page.indexOf("Frage nach dem Ökotarif"));
        assertThat(page.length()).isLessThan(100_000);
    }

    @Test
    void tellsWhatOthersLearnedThereAndNotWho() throws Exception {
        open(executive())
                .andExpect(content().string(containsString("Vier Systeme für eine Antwort")))
                .andExpect(content().string(not(containsString("Lars Brandt"))))
                .andExpect(content().string(not(containsString("Die Pflichtfrage streichen"))));
    }

    @Test
    void tellsTheMentorWhoComesAndWhatWasAgreed() throws Exception {
        open(mentor())
                .andExpect(content().string(containsString("Hanna Okafor is your guest")))
                .andExpect(content().string(containsString("Lars Brandt: Die Pflichtfrage streichen")))
                .andExpect(content().string(containsString("open, by")))
                .andExpect(content().string(containsString("You may say “stop”")))
                .andExpect(content().string(containsString("Gutschriften erst mit der nächsten Rechnung")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void belongsToTheTwoOfTheVisit() throws Exception {
        open(Reader.as("EXECUTIVE", visit.person("E2"))).andExpect(status().isNotFound());
        open(Reader.as("MENTOR", visit.person("M2"))).andExpect(status().isNotFound());
        open(Reader.as("EXECUTIVE", null)).andExpect(status().isNotFound());
        open(Reader.planner()).andExpect(status().isForbidden());
    }

    @Test
    void leadsToTheVisitOnceItIsOff() throws Exception {
        visit.company().place("E1", 2, 3).publish();

        open(mentor()).andExpect(redirectedUrl("/visits/" + visit.number()));
        open(executive()).andExpect(status().isOk());
    }

    @Test
    void isWhereTheVisitsLeadTo() throws Exception {
        mvc.perform(get("/my/visits").with(executive()))
                .andExpect(content().string(containsString("/visits/" + visit.number() + "/prepare")));
        mvc.perform(get("/visits/" + visit.number()).with(mentor()))
                .andExpect(content().string(containsString("/visits/" + visit.number() + "/prepare")));
    }

    private ResultActions open(RequestPostProcessor who) throws Exception {
        return mvc.perform(
                get("/visits/" + visit.number() + "/prepare").with(who).locale(Locale.ENGLISH));
    }

    private RequestPostProcessor executive() {
        return Reader.as("EXECUTIVE", visit.person("E1"));
    }

    private RequestPostProcessor mentor() {
        return Reader.as("MENTOR", visit.person("M1"));
    }
}
