package dev.floorseat.notes.web;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.PlannedCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which visit a phone opens with: Karim Yilmaz (M1) hosts E1 on Monday morning and E2 on Tuesday morning. */
class FloorStartTest extends OneVisit {

    private static final long HOUR = 60 * MINUTE;

    @Autowired
    Answers answers;

    private VisitId next = visit;

    @BeforeEach
    void somebodyElseVisitsTheDayAfter() {
        company().place("E2", 1, 1).publish();
        next = company().first("E2").visitId();
    }

    @Test
    void opensTheVisitThatGoesOn() throws Exception {
        get(mentor, "/floor").andExpect(redirectedUrl(floor(visit)));
    }

    @Test
    void opensTheNextVisitOnceOneHasEnded() throws Exception {
        inTheAfternoon(0);

        get(mentor, "/floor").andExpect(redirectedUrl(floor(next)));
        get(mentor, "/phone/v1/floor")
                .andExpect(jsonPath("$.pages[0]").value(floor(next)))
                .andExpect(jsonPath("$.pages[1]").value(floor(visit)));
    }

    @Test
    void opensTheVisitThatHasEndedWhereTheNextIsDeclined() throws Exception {
        inTheAfternoon(0);
        answers.answer(next, person("M1"), Answer.DECLINED, DeclineReason.OTHER, null, "test");

        get(mentor, "/floor").andExpect(redirectedUrl(floor(visit)));
        get(mentor, "/phone/v1/floor").andExpect(jsonPath("$.pages.length()").value(1));
    }

    @Test
    void opensTheListWhereThereIsNothingToOpen() throws Exception {
        goOn(5);

        get(mentor, "/floor").andExpect(redirectedUrl("/my/visits"));
    }

    private void inTheAfternoon(int days) {
        clock.set(PlannedCompany.at(day(days)).plusSeconds(9 * HOUR));
    }

    private static String floor(VisitId visit) {
        return "/visits/" + visit.value() + "/floor";
    }
}
