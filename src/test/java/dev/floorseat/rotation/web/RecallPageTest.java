package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.plan.Recall;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.CompanyMail.Mail;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class RecallPageTest {

    private static final String WHY = "The hall is being rebuilt";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext product;

    @Autowired
    Appointments appointments;

    @Autowired
    Recall recall;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsWhoGetsACancellationBeforeAnythingLeavesTheHouse() throws Exception {
        PlannedCompany company = published();

        mvc.perform(get(page(company)).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Hanna Okafor"),
                                containsString("Ida Sommer"),
                                containsString("Take back and send 4 cancellations"))));

        assertThat(appointments.of(company.first("E1").visitId())).isPresent();
    }

    @Test
    void callsEverythingOffAndTellsEverybodyWhy() throws Exception {
        PlannedCompany company = published();
        CompanyMail mail = mail(company);
        mail.leaves();

        recalled(company, WHY)
                .andExpect(redirectedUrl("/rotations/" + company.rotation()))
                .andExpect(flash().attribute("recalled", "2"))
                .andExpect(flash().attribute("cancellations", 4L));

        assertThat(appointments.of(company.first("E1").visitId())).isEmpty();
        assertThat(mail.waiting()).hasSize(4).allSatisfy(each -> {
            assertThat(each.kind()).isEqualTo("CANCEL");
            assertThat(each.sequence()).isEqualTo(1);
            assertThat(each.text()).contains("Grund: " + WHY);
        });
        assertThat(mail.waiting()).extracting(Mail::recipient).containsExactlyInAnyOrder("e1", "m1", "e2", "m2");
        mvc.perform(get("/rotations/" + company.rotation())
                        .with(Reader.planner())
                        .locale(Locale.ENGLISH))
                .andExpect(content()
                        .string(allOf(
                                containsString("Recalled by t-PLANNER because: " + WHY),
                                containsString("Version 1"),
                                not(containsString("/rotations/" + company.rotation() + "/recall")))));
    }

    @Test
    void keepsTheDraftSoThatPublishingInvitesEverybodyAnew() throws Exception {
        PlannedCompany company = published();
        CompanyMail mail = mail(company);
        List<String> before = mail.waiting().stream().map(Mail::uid).toList();
        mail.leaves();
        recalled(company, WHY);
        mail.leaves();
        Visit kept = company.first("E1");

        assertThat(kept.slot())
                .isEqualTo(company.company().slot(1, company.company().monday(), "MORNING"));
        company.publish();

        // A cancelled UID is never revived: some calendars drop whatever comes for it later.
        assertThat(mail.waiting()).hasSize(4).allSatisfy(each -> {
            assertThat(each.kind()).isEqualTo("REQUEST");
            assertThat(before).doesNotContain(each.uid());
            assertThat(each.text()).doesNotContain(WHY);
        });
        assertThat(appointments.of(kept.visitId())).isPresent();
    }

    @Test
    void saysThatThePlanWasRecalledUntilItIsPublishedAnew() throws Exception {
        PlannedCompany company = published();
        says(company, "PUBLISHED", "published");

        recalled(company, WHY);
        says(company, "RECALLED", "recalled");

        company.publish();
        says(company, "PUBLISHED", "published");
    }

    private void says(PlannedCompany company, String state, String words) throws Exception {
        String path = "/rotations/" + company.rotation();
        mvc.perform(get(path).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("<dt>State</dt><dd>" + words + "</dd>")));
        mvc.perform(get("/api/v1" + path).with(Reader.planner()))
                .andExpect(jsonPath("$.state").value(state));
        mvc.perform(get("/api/v1/rotations").with(Reader.planner()))
                .andExpect(jsonPath("$[?(@.id == '" + company.rotation() + "')].state")
                        .value(state));
    }

    @Test
    void leavesWhatHasBegun() throws Exception {
        PlannedCompany company = published();
        CompanyMail mail = mail(company);
        mail.leaves();
        clock.set(PlannedCompany.at(company.company().monday()));

        recalled(company, WHY).andExpect(flash().attribute("cancellations", 2L));

        assertThat(appointments.of(company.first("E1").visitId())).isPresent();
        assertThat(appointments.of(company.first("E2").visitId())).isEmpty();
        assertThat(mail.waiting()).extracting(Mail::recipient).containsExactlyInAnyOrder("e2", "m2");
        assertThat(recall.preview(company.rotation()).possible()).isFalse();
        assertThat(recall.preview(company.rotation()).staying()).isEqualTo(1);
    }

    @Test
    void asksForAReasonAndKeepsWhatWasTyped() throws Exception {
        PlannedCompany company = published();

        recalled(company, "  ")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"reason-wrong\"")));
        recalled(company, "x".repeat(501))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("x".repeat(501))));

        assertThat(appointments.of(company.first("E1").visitId())).isPresent();
    }

    @Test
    void refusesToTakeBackAPlanThatIsAnotherOneByNow() throws Exception {
        PlannedCompany company = published();
        String seen = recall.preview(company.rotation()).fingerprint();
        company.place("E2", 3, 9).publish();

        mvc.perform(post(page(company))
                        .with(Reader.planner())
                        .with(csrf())
                        .locale(Locale.ENGLISH)
                        .param("seen", seen)
                        .param("reason", WHY))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("changed since you looked")))
                .andExpect(content().string(containsString(WHY)));
    }

    @Test
    void letsProgramsTakeBackWithAReasonAndLookFirst() throws Exception {
        PlannedCompany company = published();
        String path = "/api/v1/rotations/" + company.rotation() + "/publication";

        mvc.perform(delete(path).param("dryRun", "true").with(Reader.planner()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.changes", hasSize(2)))
                .andExpect(jsonPath("$.changes[0].after").isEmpty());
        mvc.perform(delete(path).with(Reader.planner()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
        mvc.perform(delete(path)
                        .with(Reader.planner())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"" + WHY + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.changes", hasSize(2)));
        mvc.perform(delete(path).param("reason", WHY).with(Reader.planner())).andExpect(status().isConflict());
    }

    /** Two visits on two days. */
    private PlannedCompany published() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        return company.place("E1", 1, 0).place("E2", 2, 2).publish();
    }

    private CompanyMail mail(PlannedCompany company) {
        return new CompanyMail(jdbc, company.company());
    }

    private static String page(PlannedCompany company) {
        return "/rotations/" + company.rotation() + "/recall";
    }

    private ResultActions recalled(PlannedCompany company, String reason) throws Exception {
        return mvc.perform(post(page(company))
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("seen", recall.preview(company.rotation()).fingerprint())
                .param("reason", reason));
    }
}
