package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Seats;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.util.List;
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
class CheckInApiTest {

    private static final long MINUTE = 60;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext product;

    @Autowired
    Attendances attendances;

    @Autowired
    Answers answers;

    @Autowired
    Seats seats;

    @Autowired
    TestClock clock;

    private VisitId visit = new VisitId(1);
    private Instant begin = Instant.EPOCH;
    private PersonId host = new PersonId(1);
    private Seat third = new Seat(1, "", 1, "");
    private Seat elsewhere = third;
    private RequestPostProcessor executive = Reader.planner();
    private RequestPostProcessor mentor = Reader.planner();
    private RequestPostProcessor other = Reader.planner();

    @BeforeEach
    void somebodyVisitsFromSixOn() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        visit = company.first("E1").visitId();
        begin = PlannedCompany.at(company.company().monday()).minusSeconds(30 * MINUTE);
        PlannedCompany next = PlannedCompany.found(product);
        third = seats.all().stream()
                .filter(seat -> seat.site().equals(company.company().id("LEJ")) && seat.number() == 3)
                .findFirst()
                .orElseThrow();
        elsewhere = seats.all().stream()
                .filter(seat -> seat.site().equals(next.company().id("LEJ")))
                .findFirst()
                .orElseThrow();
        host = company.person("M1");
        executive = Reader.as("EXECUTIVE", company.person("E1"));
        mentor = Reader.as("MENTOR", host);
        other = Reader.as("EXECUTIVE", company.person("E2"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void countsTheFirstOfTheTwoAndNoRepeat() throws Exception {
        clock.set(begin.minusSeconds(10 * MINUTE));
        send(mentor, "{\"clientId\":\"c1\",\"seat\":\"http://here/seats/" + third.code() + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.checkedInAt")
                        .value(begin.minusSeconds(10 * MINUTE).toString()))
                .andExpect(jsonPath("$.seat").value("3"));
        clock.set(begin);
        send(executive, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.checkedInAt")
                        .value(begin.minusSeconds(10 * MINUTE).toString()))
                .andExpect(jsonPath("$.seat").value("3"));
    }

    @Test
    void takesWhatAPhoneSendsHoursLaterForWhenItHappened() throws Exception {
        clock.set(begin.plusSeconds(600 * MINUTE));

        send(executive, "{\"at\":\"" + begin.plusSeconds(MINUTE) + "\",\"seat\":\"fromanoldsheet\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.checkedInAt")
                        .value(begin.plusSeconds(MINUTE).toString()))
                .andExpect(jsonPath("$.seat").isEmpty());
    }

    @Test
    void refusesWhatIsTooEarlyWhateverThePhoneSays() throws Exception {
        clock.set(begin.minusSeconds(61 * MINUTE));
        for (String sent : List.of("", "{\"at\":\"" + begin + "\"}")) {
            send(executive, sent)
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value("urn:floorseat:rotation.check-in-early"))
                    .andExpect(jsonPath("$.detail").value(containsString("60 minutes")));
        }
        assertThat(attendances.of(visit).checkedInAt()).isNull();
    }

    @Test
    void takesWhatAPhoneSaysIsToComeForNow() throws Exception {
        clock.set(begin.minusSeconds(60 * MINUTE));

        send(executive, "{\"at\":\"" + begin + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.checkedInAt").value(clock.instant().toString()));
    }

    @Test
    void refusesAVisitThatWasDeclinedAndASeatOfAnotherSite() throws Exception {
        clock.set(begin.minusSeconds(MINUTE));
        send(executive, "{\"seat\":\"" + elsewhere.code() + "\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:floorseat:rotation.check-in-elsewhere"))
                .andExpect(jsonPath("$.detail").value(containsString("Leipzig")));
        answers.answer(visit, host, Answer.DECLINED, null, null, "planner");

        send(executive, "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:floorseat:rotation.check-in-declined"));
    }

    @Test
    void isNoVisitOfStrangers() throws Exception {
        clock.set(begin);

        send(other, "").andExpect(status().isNotFound());
        send(Reader.as("MENTOR", null), "").andExpect(status().isNotFound());
        assertThat(attendances.of(visit).checkedInAt()).isNull();
    }

    @Test
    void creditsAVisitOnceWithOrWithoutACheckIn() {
        clock.set(begin.plusSeconds(240 * MINUTE));
        attendances.credit(visit);
        clock.set(begin.plusSeconds(300 * MINUTE));
        attendances.credit(visit);

        assertThat(attendances.of(visit).creditedAt()).isEqualTo(begin.plusSeconds(240 * MINUTE));
        assertThat(attendances.of(visit).checkedInAt()).isNull();
    }

    @Test
    void creditsNothingThatWasNeverPromised() {
        VisitId nobodys = new VisitId(Long.MAX_VALUE);

        assertThatThrownBy(() -> attendances.credit(nobodys)).isInstanceOf(Refusal.class);
        assertThat(attendances.of(nobodys).creditedAt()).isNull();
    }

    private ResultActions send(RequestPostProcessor who, String json) throws Exception {
        return mvc.perform(post("/api/v1/visits/" + visit.value() + "/check-in")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(who));
    }
}
