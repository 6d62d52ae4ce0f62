package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.relief.Relief;
import dev.floorseat.rotation.relief.Reliefs;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class CorrectionPageTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Attendances attendances;

    @Autowired
    Appointments appointments;

    @Autowired
    Overview overview;

    @Autowired
    Reliefs reliefs;

    @Autowired
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private PlannedCompany company;

    @SuppressWarnings("NullAway.Init")
    private VisitId visit;

    /** A visit that took place beside Karim, by what everybody knows. */
    @BeforeEach
    void held() {
        company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        visit = company.first("E1").visitId();
        clock.set(PlannedCompany.at(company.company().monday()));
        checkIns.checkIn(visit, company.person("E1"), null, null);
        attendances.credit(visit);
        clock.set(PlannedCompany.at(company.company().monday()).plusSeconds(8 * 3600));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void countsAVisitThatDidNotTakePlaceNoMore() throws Exception {
        assertThat(overview.held(company.rotation()).credited()).isEqualTo(1);
        assertThat(reliefs.of(visit)).isPresent();

        corrected("NOT_HELD", "M1", "06:00", "10:00").andExpect(redirectedUrl("/visits/" + visit.value()));

        assertThat(overview.held(company.rotation()).begun()).isZero();
        assertThat(reliefs.of(visit)).isEmpty();
        assertThat(appointments.of(visit)).isPresent();
    }

    @Test
    void givesTheReliefToWhoReallyHosted() throws Exception {
        corrected("OTHERWISE", "M2", "07:00", "10:00").andExpect(redirectedUrl("/visits/" + visit.value()));

        assertThat(reliefs.of(visit).map(Relief::mentor)).contains(company.person("M2"));
        assertThat(appointments.of(visit).orElseThrow().mentor()).isEqualTo(company.person("M1"));
        mvc.perform(get("/visits/" + visit.value()).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(
                        content().string(allOf(containsString("hosted by Ida Sommer"), containsString("t-PLANNER"))));
    }

    @Test
    void takesACorrectionBackByAnotherOne() throws Exception {
        corrected("NOT_HELD", "M1", "06:00", "10:00");
        corrected("AS_PLANNED", "M1", "06:00", "10:00").andExpect(redirectedUrl("/visits/" + visit.value()));

        assertThat(overview.held(company.rotation()).credited()).isEqualTo(1);
        mvc.perform(get("/visits/" + visit.value()).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content()
                        .string(allOf(
                                containsString("It was as planned after all"),
                                containsString("It did not take place"))));
    }

    @Test
    void refusesWhatSaysNothingAndWhatIsStillToCome() throws Exception {
        corrected("OTHERWISE", "M1", "06:00", "10:00")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"kind-wrong\"")));
        corrected("OTHERWISE", "M1", "10:00", "06:00")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"from-wrong\"")));
        corrected("OTHERWISE", "E2", "06:00", "10:00")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"mentor-wrong\"")));
        clock.set(company.weekBefore());
        corrected("NOT_HELD", "M1", "06:00", "10:00").andExpect(status().isConflict());
    }

    private ResultActions corrected(String kind, String mentor, String from, String to) throws Exception {
        return mvc.perform(post("/visits/" + visit.value() + "/correction")
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("kind", kind)
                .param("mentor", Long.toString(company.person(mentor).value()))
                .param("from", from)
                .param("to", to));
    }
}
