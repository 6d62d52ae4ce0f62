package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.HostedTimes;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Interruptions;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Repairs;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class TodayTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Appointments appointments;

    @Autowired
    HostedTimes hosted;

    @Autowired
    Interruptions interruptions;

    @Autowired
    Repairs repairs;

    @Autowired
    Publication publication;

    @Autowired
    Drafts drafts;

    @Autowired
    CheckIns checkIns;

    @Autowired
    TestClock clock;

    private final PlannedCompany company;
    private Instant six = Instant.EPOCH;
    private VisitId going = new VisitId(1);

    TodayTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
    }

    /** E1 is with M1 on billing from six to ten; the floor looks at eight. */
    @BeforeEach
    void somebodyVisits() {
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        six = PlannedCompany.at(company.company().monday()).minusSeconds(1800);
        going = company.first("E1").visitId();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void endsWhatGoesOnAndKeepsTheMentorsRelief() throws Exception {
        clock.set(six);
        checkIns.checkIn(going, company.person("E1"), null, null);
        clock.set(six.plus(Duration.ofHours(2)));

        stop("CANCEL", "").andExpect(redirectedUrl("/today"));

        Appointment ended = appointments.of(going).orElseThrow();
        assertThat(ended.from()).isEqualTo(six);
        assertThat(ended.to()).isEqualTo(clock.instant());
        HostedTimes.HostedTime relief = hosted.hosted(going).orElseThrow();
        assertThat(Duration.between(relief.from(), relief.to())).isEqualTo(Duration.ofHours(2));
        see("Cancelled for today from 08:00 on, by t-LEAD", "Hanna Okafor with Karim Yilmaz", "over");
        assertThat(publication.preview(company.rotation()).broken())
                .as("a plan can still be published")
                .isEmpty();
    }

    @Test
    void takesAwayWhatWasToComeAndOffersAnotherPlaceWithOneClick() throws Exception {
        clock.set(six.minus(Duration.ofHours(1)));

        stop("CANCEL", "").andExpect(redirectedUrl("/today"));

        assertThat(appointments.of(going)).isEmpty();
        assertThat(interruptions.homeless()).contains(going);
        see("Without a place since today", "/today/visits/" + going.value() + "/replacement");
        Repairs.Repair repair = repairs.propose(going, 3);
        assertThat(repair.choices())
                .as("nothing on that queue today, by the embargo")
                .noneMatch(
                        choice -> choice.slot().queue().equals(company.company().id("billing"))
                                && choice.slot()
                                        .from()
                                        .toLocalDate()
                                        .equals(company.company().monday()));
        mvc.perform(post("/today/visits/" + going.value() + "/replacement")
                        .param("slot", repair.choices().get(0).slot().id())
                        .with(Reader.planner())
                        .with(csrf()))
                .andExpect(redirectedUrl("/today"));
        assertThat(appointments.of(going)).isPresent();
        assertThat(interruptions.homeless()).doesNotContain(going);
    }

    @Test
    void fixesNewTimesUntilTheyBegin() throws Exception {
        clock.set(six.minus(Duration.ofHours(1)));

        stop("PAUSE", "07:30").andExpect(redirectedUrl("/today"));

        Appointment later = appointments.of(going).orElseThrow();
        assertThat(later.from()).isEqualTo(six.plus(Duration.ofMinutes(90)));
        assertThat(drafts.of(company.rotation()).begun(company.first("E1"))).isTrue();
        assertThat(drafts.of(company.rotation()).differsFromPromise(company.first("E1")))
                .isFalse();
        company.place("E2", 2, 3).publish();
        assertThat(appointments.of(going))
                .as("what is published next leaves them alone")
                .contains(later);
        see("Paused from 05:00 until 07:30", "07:30–10:00");
    }

    @Test
    void goesOnWhenItIsLifted() throws Exception {
        clock.set(six.minus(Duration.ofHours(1)));
        stop("CANCEL", "");
        long id = interruptions
                .today(Objects.requireNonNull(
                        drafts.sites().get(company.company().id("LEJ"))))
                .get(0)
                .id();

        mvc.perform(post("/today/" + id + "/lifting").with(Reader.planner()).with(csrf()))
                .andExpect(redirectedUrl("/today"));

        assertThat(repairs.propose(going, 50).choices())
                .anyMatch(choice -> choice.slot()
                        .id()
                        .equals(company.company().slot(1, company.company().monday(), "MORNING")));
        mvc.perform(post("/today/" + id + "/lifting").with(Reader.planner()).with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void refusesTimesThatAreOver() throws Exception {
        clock.set(six.plus(Duration.ofHours(2)));
        stop("PAUSE", "07:30").andExpect(status().isUnprocessableContent());
        stop("SHORTEN", "soon")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a time later today.")));
        assertThat(appointments.of(going).orElseThrow().to()).isEqualTo(six.plus(Duration.ofHours(4)));
    }

    private ResultActions stop(String kind, String until) throws Exception {
        return mvc.perform(post("/today")
                .param("site", company.company().id("LEJ"))
                .param("queue", company.company().id("billing"))
                .param("kind", kind)
                .param("until", until)
                .locale(Locale.ENGLISH)
                .with(Reader.as("LEAD", null))
                .with(csrf()));
    }

    private void see(String... words) throws Exception {
        for (String each : words) {
            mvc.perform(get("/today").with(Reader.planner()).locale(Locale.ENGLISH))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(each)));
        }
    }
}
