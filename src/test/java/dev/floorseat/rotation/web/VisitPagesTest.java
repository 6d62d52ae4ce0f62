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
import dev.floorseat.people.People;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Drafts;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class VisitPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Answers answers;

    @Autowired
    Appointments appointments;

    @Autowired
    TestClock clock;

    @Autowired
    Drafts drafts;

    @Autowired
    Hosts hosts;

    @Autowired
    People people;

    /** Hanna Okafor visits Karim Yilmaz on the first Monday; it is a week before. */
    private PlannedCompany published() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        return company.place("E1", 1, 0).publish();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsEachOfTheTwoTheirSideOfAVisit() throws Exception {
        PlannedCompany company = published();

        mvc.perform(get("/my/visits").with(executive(company)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("with Karim Yilmaz")))
                .andExpect(content().string(containsString("Monday ")))
                .andExpect(content().string(containsString("You sit beside and listen in.")));
        mvc.perform(get("/my/visits").with(mentor(company, "M1")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("your guest: Hanna Okafor")))
                .andExpect(content().string(containsString("Monday ")));
        mvc.perform(get("/my/visits").with(mentor(company, "M2")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("No visit is planned for you yet.")));
    }

    @Test
    void showsAVisitToItsPeopleAndToPlannersOnly() throws Exception {
        PlannedCompany company = published();
        String page = page(company);

        mvc.perform(get(page).with(executive(company)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Karim Yilmaz shows you the work")))
                .andExpect(content().string(containsString("Do not steer.")));
        mvc.perform(get(page).with(mentor(company, "M1")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Hanna Okafor comes to see your work")))
                .andExpect(content().string(not(containsString("Do not steer."))));
        mvc.perform(get(page).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Hanna Okafor visits Karim Yilmaz.")));
        mvc.perform(get(page).with(mentor(company, "M2"))).andExpect(status().isNotFound());
        mvc.perform(get(page).with(Reader.as("EXECUTIVE", company.person("E2"))))
                .andExpect(status().isNotFound());
        mvc.perform(get(page).with(Reader.as("MENTOR", null))).andExpect(status().isNotFound());
        mvc.perform(get(page).with(Reader.as("COUNCIL", null))).andExpect(status().isForbidden());
    }

    @Test
    void recordsAnAnswerToOnesOwnVisit() throws Exception {
        PlannedCompany company = published();

        answer(company, executive(company), "ACCEPTED", seen(company)).andExpect(redirectedUrl(page(company)));
        answer(company, mentor(company, "M1"), "TENTATIVE", seen(company)).andExpect(redirectedUrl(page(company)));

        assertThat(answers.to(visit(company)))
                .containsEntry(company.person("E1"), Answer.ACCEPTED)
                .containsEntry(company.person("M1"), Answer.TENTATIVE);
        mvc.perform(get("/my/visits").with(executive(company)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("You accepted")))
                .andExpect(content().string(containsString("Karim Yilmaz may come")));
    }

    @Test
    void notTodayTakesThePlaceOfWhatTheMentorSaidBefore() throws Exception {
        PlannedCompany company = published();
        answer(company, mentor(company, "M1"), "TENTATIVE", seen(company)).andExpect(redirectedUrl(page(company)));
        people.setHosting(company.person("M2"), false, 0);
        people.setHosting(company.person("M3"), false, 0);

        assertThat(hosts.notToday(visit(company), company.person("M1"))).isFalse();

        mvc.perform(get("/my/visits").with(mentor(company, "M1")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString(">You do not host this visit<")))
                .andExpect(content().string(not(containsString("You may come"))));
        mvc.perform(get("/my/visits").with(executive(company)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString(">Somebody else is looked for<")))
                .andExpect(content().string(containsString("mentor still open")))
                .andExpect(content().string(not(containsString("Karim Yilmaz"))));
        mvc.perform(get("/board?rotation=" + company.rotation())
                        .with(Reader.planner())
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Karim Yilmaz cannot host")))
                .andExpect(content().string(not(containsString("Karim Yilmaz may come"))));
    }

    @Test
    void recordsNothingForAnothersVisit() throws Exception {
        PlannedCompany company = published();

        answer(company, mentor(company, "M2"), "ACCEPTED", seen(company)).andExpect(status().isNotFound());
        answer(company, Reader.planner(), "ACCEPTED", seen(company)).andExpect(status().isForbidden());

        assertThat(answers.to(visit(company))).isEmpty();
    }

    @Test
    void recordsNothingWhenTheVisitWasMovedMeanwhile() throws Exception {
        PlannedCompany company = published();
        String before = seen(company);
        company.place("E1", 1, 2).publish();

        answer(company, executive(company), "ACCEPTED", before).andExpect(redirectedUrl(page(company)));

        assertThat(answers.to(visit(company))).isEmpty();
    }

    @Test
    void recordsNothingOnceTheVisitHasBegun() throws Exception {
        PlannedCompany company = published();
        clock.set(PlannedCompany.at(company.company().monday()));

        answer(company, executive(company), "ACCEPTED", seen(company)).andExpect(status().isConflict());
        mvc.perform(get(page(company)).with(executive(company)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("The visit has begun")));
    }

    @Test
    void declinesWithAReasonAndTellsThePlannerAlone() throws Exception {
        PlannedCompany company = published();

        decline(company, executive(company), "", "So sorry")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Please choose a reason.")))
                .andExpect(content().string(containsString("So sorry")));
        decline(company, executive(company), "OTHER_APPOINTMENT", "Board meeting")
                .andExpect(redirectedUrl(page(company)));

        assertThat(company.first("E1").place()).isNull();
        mvc.perform(get(page(company)).with(executive(company)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("The planner looks for another place now")));
        mvc.perform(get(page(company)).with(mentor(company, "M1")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Hanna Okafor declined.")))
                .andExpect(content().string(not(containsString("Board meeting"))));
        mvc.perform(get(page(company)).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Another appointment")))
                .andExpect(content().string(containsString("Board meeting")));
    }

    @Test
    void asksNoMentorForAReason() throws Exception {
        PlannedCompany company = published();

        decline(company, mentor(company, "M1"), "", "").andExpect(redirectedUrl(page(company)));

        assertThat(answers.to(visit(company))).containsEntry(company.person("M1"), Answer.DECLINED);
    }

    @Test
    void putsTheVisitBackWhenADeclineIsTakenBack() throws Exception {
        PlannedCompany company = published();
        decline(company, executive(company), "OTHER", "");

        answer(company, executive(company), "ACCEPTED", seen(company));

        assertThat(company.first("E1").place()).isNotNull();
        assertThat(drafts.of(company.rotation()).refused()).isEmpty();
    }

    @Test
    void saysThatAVisitIsOffToWhoeverHadIt() throws Exception {
        PlannedCompany company = published().place("E1", 2, 0).publish();

        mvc.perform(get(page(company)).with(mentor(company, "M1")).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This visit is off")));
    }

    @Test
    void saysThatAVisitIsOffToThePlanner() throws Exception {
        PlannedCompany company = published();
        String page = page(company);
        company.place("E1", 1, null).place("E2", 1, 1).publish();

        mvc.perform(get(page).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This visit is off")))
                .andExpect(content().string(containsString("Hanna Okafor and the mentor were told")))
                .andExpect(content().string(containsString("/rotations/" + company.rotation())));
    }

    private ResultActions answer(PlannedCompany company, RequestPostProcessor who, String answer, String seen)
            throws Exception {
        return mvc.perform(post(page(company) + "/answer")
                .with(who)
                .with(csrf())
                .param("answer", answer)
                .param("seen", seen));
    }

    private ResultActions decline(PlannedCompany company, RequestPostProcessor who, String reason, String comment)
            throws Exception {
        return mvc.perform(post(page(company) + "/decline")
                .with(who)
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("reason", reason)
                .param("comment", comment)
                .param("seen", seen(company)));
    }

    private String seen(PlannedCompany company) {
        return VisitCard.seen(appointments.of(visit(company)).orElseThrow());
    }

    private static VisitId visit(PlannedCompany company) {
        return company.first("E1").visitId();
    }

    private static String page(PlannedCompany company) {
        return "/visits/" + company.first("E1").number();
    }

    private static RequestPostProcessor executive(PlannedCompany company) {
        return Reader.as("EXECUTIVE", company.person("E1"));
    }

    private static RequestPostProcessor mentor(PlannedCompany company, String name) {
        return Reader.as("MENTOR", company.person(name));
    }
}
