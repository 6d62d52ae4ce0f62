package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.notes.debrief.GivenDebriefs;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.web.PlannedCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A visit that goes to another mentor, is declined, or is taken out of the plan. */
class ChangedVisitTest extends OneVisit {

    private static final String LEARNED = "Three systems for one address";

    @Autowired
    Answers answers;

    @Autowired
    Attendances attendances;

    @Autowired
    GivenDebriefs debriefs;

    @Autowired
    Stories stories;

    private void goesToM2() {
        clock.set(company().weekBefore());
        company().place("E1", 2, 0).publish();
        clock.set(PlannedCompany.at(day(0)));
    }

    private void haveWritten(RequestPostProcessor... who) throws Exception {
        for (RequestPostProcessor each : who) {
            json(each, "/api/v1" + of("notes/done"), "{\"clientId\":\"done\"}").andExpect(status().isOk());
        }
    }

    private String summary(RequestPostProcessor who) throws Exception {
        return get(who, of("summary"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<Long> mailed() {
        return jdbc.sql("select person_id from invites_notice where visit_id = :visit and notice_key like 'summary-%'")
                .param("visit", visit.value())
                .query(Long.class)
                .list();
    }

    @Test
    void keepsFromTheFormerMentorWhatIsOfTheNewOne() throws Exception {
        haveWritten(executive, mentor);
        goesToM2();
        json(executive, "/api/v1" + of("check-in"), "{}").andExpect(status().isOk());
        give().andExpect(status().isCreated());
        haveWritten(otherMentor);

        assertThat(summary(otherMentor)).contains(LEARNED, "The installers change", "checked in ");
        assertThat(summary(mentor))
                .contains("not checked in")
                .doesNotContain(LEARNED, "The installers change", "your guest learned", ">counts<");
    }

    @Test
    void keepsFromTheNewMentorWhatWasSaidBesideTheFormerOne() throws Exception {
        give().andExpect(status().isCreated());
        goesToM2();
        haveWritten(executive, otherMentor);

        assertThat(summary(otherMentor)).doesNotContain(LEARNED, "your guest learned", "The installers change");
        assertThat(summary(executive)).contains(LEARNED);
    }

    @Test
    void givesTheStoryToThePairThatTellsItAnew() throws Exception {
        form(executive, of("story"), "situation", "Before", "action", "We waited", "outcome", "Nothing came")
                .andExpect(redirectedUrl(of("story")));
        goesToM2();

        give().andExpect(status().isCreated());

        assertThat(stories.of(visit).orElseThrow().mentor()).isEqualTo(person("M2"));
    }

    @Test
    void keepsTheDebriefOfADeclinedVisitThatCountsForNobody() throws Exception {
        clock.set(company().weekBefore());
        answers.answer(visit, person("M1"), Answer.DECLINED, null, null, "test");
        clock.set(PlannedCompany.at(day(0)));

        give().andExpect(status().isCreated());

        assertThat(debriefs.of(visit)).isPresent();
        assertThat(attendances.of(visit).creditedAt()).isNull();
        assertThat(mailed()).isEmpty();
    }

    @Test
    void keepsTheDebriefOfAVisitThatWasTakenOutAndCountsForNobody() throws Exception {
        clock.set(company().weekBefore());
        company().place("E1", 1, null).publish();
        clock.set(PlannedCompany.at(day(0)));

        give().andExpect(status().isCreated());

        assertThat(debriefs.of(visit)).isPresent();
        assertThat(attendances.of(visit).creditedAt()).isNull();
        assertThat(mailed()).isEmpty();
    }
}
