package dev.floorseat.invites.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.web.Reader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class RepliesPageTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void saysWhatAMailIsAndSettlesIt() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        String hanna = promised.address("E1");
        promised.arrives(Mails.mail(hanna, "", "application/ms-tnef; name=winmail.dat", promised.mailbox + "<script>"));
        long id = promised.number();

        mvc.perform(get("/replies").locale(Locale.GERMAN).with(Reader.planner()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(hanna)))
                .andExpect(content().string(containsString("winmail.dat")))
                .andExpect(content().string(containsString("/replies/" + id + "/settled")))
                .andExpect(content().string(not(containsString("/replies/" + id + "/applied"))))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post("/replies/" + id + "/settled").with(csrf()).with(Reader.planner()))
                .andExpect(redirectedUrl("/replies"));
        mvc.perform(get("/replies").with(Reader.planner()))
                .andExpect(content().string(not(containsString("/replies/" + id + "/settled"))));
        mvc.perform(post("/replies/" + id + "/reopened").with(csrf()).with(Reader.planner()));
        mvc.perform(get("/replies")
                        .param("all", "true")
                        .param("outcome", "NO_CALENDAR_PART")
                        .with(Reader.planner()))
                .andExpect(content().string(containsString("/replies/" + id + "/settled")));
    }

    @Test
    void appliesWhatOnlyAPersonCanJudge() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        String alias = "alias@" + promised.mailbox + ".example";
        promised.arrives(
                Mails.mail(alias, Mails.reply(promised.invitation().uid(), 0, promised.stamp, alias, "ACCEPTED")));
        long id = promised.number();

        mvc.perform(get("/replies")
                        .param("outcome", "WRONG_SENDER")
                        .locale(Locale.ENGLISH)
                        .with(Reader.planner()))
                .andExpect(content().string(containsString("/replies/" + id + "/applied")))
                .andExpect(content().string(containsString("Invite to Hanna Okafor")));
        mvc.perform(post("/replies/" + id + "/applied").with(csrf()).with(Reader.planner()))
                .andExpect(redirectedUrl("/replies"));
        assertThat(promised.invitation().isConfirmed()).isTrue();
        mvc.perform(post("/replies/" + id + "/applied").with(csrf()).with(Reader.planner()))
                .andExpect(status().isConflict());
        mvc.perform(post("/replies/9223372036854775807/settled").with(csrf()).with(Reader.planner()))
                .andExpect(status().isNotFound());
    }

    @Test
    void writesDownWhatSomebodySaidInWords() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        String sequel = "In-Reply-To: "
                + jdbc.sql("select message_id from invites_outbox where invitation_id = ?")
                        .param(promised.invitation().id())
                        .query(String.class)
                        .single()
                + "\n";
        promised.arrives(Mails.mail(promised.address("E1"), sequel, "text/plain", "Ohne mich " + promised.mailbox));
        String address = "/visits/" + promised.company.first("E1").number() + "/answers/"
                + promised.company.person("E1").value();

        mvc.perform(get("/replies").locale(Locale.ENGLISH).with(Reader.planner()))
                .andExpect(content().string(containsString(address)));
        String page = mvc.perform(get(address).locale(Locale.ENGLISH).with(Reader.planner()))
                .andExpect(content().string(containsString("Answer of Hanna Okafor")))
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        mvc.perform(post(address)
                        .param("seen", seen.group(1))
                        .param("answer", "DECLINED")
                        .with(csrf())
                        .with(Reader.planner()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-wrong\"")));
        assertThat(promised.invitation().answer()).isNull();
        mvc.perform(post(address)
                        .param("seen", "2026")
                        .param("answer", "ACCEPTED")
                        .with(csrf())
                        .with(Reader.planner()))
                .andExpect(flash().attribute("moved", true));
        assertThat(promised.invitation().answer()).as("another date was seen").isNull();

        mvc.perform(post(address)
                        .param("seen", seen.group(1))
                        .param("answer", "DECLINED")
                        .param("reason", "ABSENT")
                        .with(csrf())
                        .with(Reader.planner()))
                .andExpect(
                        redirectedUrl("/visits/" + promised.company.first("E1").number()));
        assertThat(promised.invitation().answer()).isEqualTo(Answer.DECLINED);
        mvc.perform(get("/visits/0/answers/0").with(Reader.planner())).andExpect(status().isNotFound());
    }

    @Test
    void showsVisitsThatLostTheirMentor() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        long visit = promised.company.first("E1").number();
        String link = "/visits/" + visit + "\"";
        mvc.perform(get("/replies").with(Reader.planner())).andExpect(content().string(not(containsString(link))));
        jdbc.sql("""
                insert into rotation_closed_shift (visit, shift, ends_at)
                select visit, shift, ends_at from rotation_appointment_in_force where visit = ?
                """).param(visit).update();

        mvc.perform(get("/replies").locale(Locale.ENGLISH).with(Reader.planner()))
                .andExpect(content().string(containsString("Visits without a mentor")))
                .andExpect(content().string(containsString(link)));
        mvc.perform(get("/visits/" + visit).locale(Locale.ENGLISH).with(Reader.planner()))
                .andExpect(content().string(containsString("does not host this visit any more")));
    }
}
