package dev.floorseat.invites.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestMailServer;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notices;
import dev.floorseat.invites.outbox.Company;
import dev.floorseat.people.People;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class OutboxPageTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TestMailServer server;

    @Autowired
    Notices notices;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private Company company;

    @BeforeEach
    void twoInvitesWait() {
        company = new Company(people, jdbc);
        String soon = clock.instant().plus(Duration.ofDays(20)).toString();
        PlanPublished published =
                new PlanPublished(1, 1, List.of(new AppointmentChange(null, company.morning(company.visit(), soon))));
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(published));
    }

    @Test
    void showsWhatWaitsAndWhy() throws Exception {
        mvc.perform(get("/outbox")
                        .param("recipient", company.mark)
                        .param("state", "QUEUED")
                        .header("Accept-Language", "de")
                        .with(user("p").roles("PLANNER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("erika " + company.mark)))
                .andExpect(content().string(containsString("jana " + company.mark)))
                .andExpect(content().string(not(containsString("spring.mail.host"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void saysThatMailWaitsForAMailServer() throws Exception {
        server.there(false);
        try {
            mvc.perform(get("/outbox").with(user("p").roles("PLANNER")))
                    .andExpect(content().string(containsString("spring.mail.host")));
        } finally {
            server.there(true);
        }
    }

    @Test
    void saysWhyNoMailCouldBeWritten() throws Exception {
        jdbc.sql("update invites_outbox set state = 'FAILED', last_error = 'No mail' where recipient like ?")
                .param("erika-" + company.mark + "%")
                .update();

        mvc.perform(get("/outbox")
                        .param("recipient", company.mark)
                        .header("Accept-Language", "de")
                        .with(user("p").roles("PLANNER")))
                .andExpect(content().string(containsString("An diese Adresse lässt sich keine Mail schreiben")));
    }

    @Test
    void offersToTryARefusedMailAgain() throws Exception {
        jdbc.sql(
                        "update invites_outbox set state = 'FAILED', attempts = 1, last_error = '550 no such person' where recipient like ?")
                .param("erika-" + company.mark + "%")
                .update();

        mvc.perform(get("/outbox")
                        .param("recipient", company.mark)
                        .param("state", "FAILED")
                        .with(user("p").roles("PLANNER")))
                .andExpect(content().string(containsString("550 no such person")))
                .andExpect(content().string(containsString("/again")))
                .andExpect(content().string(not(containsString("jana " + company.mark))));
    }

    @Test
    void showsRefusedNoticesAndTriesThemAgain() throws Exception {
        VisitId visit = company.visit();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> notices.send(new Notice(
                        "test",
                        company.erika,
                        visit,
                        "Kurz vorab",
                        List.of(Notice.Block.paragraph("Bald ist es so weit.")),
                        "Vorbereiten",
                        "/visits/" + visit.value() + "/prepare")));
        long id = jdbc.sql("select id from invites_notice where visit_id = ?")
                .param(visit.value())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "update invites_notice set state = 'FAILED', attempts = 1, last_error = '550 no such person' where id = ?")
                .param(id)
                .update();

        mvc.perform(get("/outbox").with(user("p").roles("PLANNER")))
                .andExpect(content().string(containsString(" refused</span>")));
        mvc.perform(get("/outbox/notices")
                        .param("recipient", company.mark)
                        .param("state", "FAILED")
                        .with(user("p").roles("PLANNER")))
                .andExpect(content().string(containsString("Kurz vorab")))
                .andExpect(content().string(containsString("550 no such person")))
                .andExpect(content().string(containsString("/outbox/notices/" + id + "/again")));
        mvc.perform(post("/outbox/notices/" + id + "/again")
                        .with(user("p").roles("PLANNER"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/outbox/notices")
                        .param("recipient", company.mark)
                        .param("state", "QUEUED")
                        .with(user("p").roles("PLANNER")))
                .andExpect(content().string(containsString("Kurz vorab")))
                .andExpect(content().string(not(containsString("550"))));
    }

    @Test
    void saysTheSameToPrograms() throws Exception {
        mvc.perform(get("/api/v1/outbox")
                        .param("state", "queued")
                        .param("recipient", company.mark)
                        .with(user("p").roles("PLANNER")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(2))
                .andExpect(jsonPath("$.messages[0].state").value("QUEUED"))
                .andExpect(jsonPath("$.messages[0].id").isString())
                .andExpect(jsonPath("$.messages[0].kind").value("REQUEST"));
        mvc.perform(get("/api/v1/outbox").param("state", "lost").with(user("p").roles("PLANNER")))
                .andExpect(status().is(422))
                .andExpect(content().contentType("application/problem+json"));
    }
}
