package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.Seats;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class SeatPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext product;

    @Autowired
    Attendances attendances;

    @Autowired
    Seats seats;

    @Autowired
    TestClock clock;

    private VisitId visit = new VisitId(1);
    private Instant begin = Instant.EPOCH;
    private String here = "";
    private String elsewhere = "";
    private RequestPostProcessor executive = Reader.planner();
    private RequestPostProcessor mentor = Reader.planner();

    /** From six to ten on a Monday. */
    @BeforeEach
    void somebodyVisits() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        visit = company.first("E1").visitId();
        begin = PlannedCompany.at(company.company().monday()).minusSeconds(1800);
        here = "/seats/" + code(company);
        elsewhere = "/seats/" + code(PlannedCompany.found(product));
        executive = Reader.as("EXECUTIVE", company.person("E1"));
        mentor = Reader.as("MENTOR", company.person("M1"));
    }

    private String code(PlannedCompany company) {
        return seats.all().stream()
                .filter(seat -> seat.site().equals(company.company().id("LEJ")))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void checksInWithOneTapAndSaysSinceWhen() throws Exception {
        clock.set(begin.minusSeconds(300));
        see(executive, here, "with Karim Yilmaz", "Check in");
        assertThat(attendances.of(visit).checkedInAt())
                .as("looking changes nothing")
                .isNull();

        mvc.perform(post(here + "/check-in")
                        .param("visit", Long.toString(visit.value()))
                        .with(executive)
                        .with(csrf()))
                .andExpect(redirectedUrl("/visits/" + visit.value() + "/floor"));

        see(mentor, here, "Checked in since 05:55.", "your guest: Hanna Okafor");
        see(mentor, "/visits/" + visit.value(), "Checked in since 05:55, seat 1.", "/floor");
        see(Reader.planner(), "/visits/" + visit.value(), "Checked in since 05:55, seat 1.");
    }

    @Test
    void saysFromWhenOnAndThatThereIsNoVisitToday() throws Exception {
        clock.set(begin.minusSeconds(7200));
        see(executive, here, "You can check in from 05:00 on.");
        clock.set(begin.minusSeconds(2 * 86_400));
        see(executive, here, "You have no visit today.", "Your next visit", "06:00–10:00");
        clock.set(begin.plusSeconds(2 * 86_400));
        see(executive, here, "You have no visit today.");
    }

    @Test
    void saysWhichSiteIsTheRightOne() throws Exception {
        clock.set(begin);

        see(executive, elsewhere, "your visit today is in Leipzig, 06:00–10:00");
        mvc.perform(post(elsewhere + "/check-in")
                        .param("visit", Long.toString(visit.value()))
                        .with(executive)
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(get("/seats/nobodys").with(executive)).andExpect(status().isNotFound());
    }

    @Test
    void checksInOnTheVisitsPageFromAnHourBefore() throws Exception {
        clock.set(begin.minusSeconds(3601));
        mvc.perform(get("/visits/" + visit.value()).with(mentor).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("You can check in from 05:00 on.")))
                .andExpect(content().string(not(containsString("/check-in"))));
        clock.set(begin.minusSeconds(3600));
        see(mentor, "/visits/" + visit.value(), "/visits/" + visit.value() + "/check-in");

        mvc.perform(post("/visits/" + visit.value() + "/check-in").with(mentor).with(csrf()))
                .andExpect(redirectedUrl("/visits/" + visit.value() + "/floor"));
        assertThat(attendances.of(visit).checkedInAt()).isEqualTo(begin.minusSeconds(3600));
    }

    @Test
    void saysThatAVisitCountsOnlyAfterItsDebrief() throws Exception {
        clock.set(begin.plusSeconds(6 * 3600));
        see(executive, "/visits/" + visit.value(), "Nobody has checked in.", "as soon as the debrief has been held");
        attendances.credit(visit);
        see(executive, "/visits/" + visit.value(), "Counts: the debrief was held");
    }

    private void see(RequestPostProcessor who, String page, String... words) throws Exception {
        for (String each : words) {
            mvc.perform(get(page).with(who).locale(Locale.ENGLISH))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(each)));
        }
    }
}
