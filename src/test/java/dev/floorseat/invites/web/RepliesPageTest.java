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
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.PlannedCompany;
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
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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
        promised.arrives(Mails.mail(
                promised.address("E1"), sequel(promised, "E1"), "text/plain", "Ohne mich " + promised.mailbox));
        String address = answers(promised, "E1");

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
    void whoWritesTheAnswerDownSettlesTheMailWithIt() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        promised.arrives(
                Mails.mail(promised.address("M1"), sequel(promised, "M1"), "text/plain", "Nein " + promised.mailbox));
        long host = promised.number();
        promised.arrives(
                Mails.mail(promised.address("E1"), sequel(promised, "E1"), "text/plain", "Gern " + promised.mailbox));
        long guest = promised.number();
        String address = answers(promised, "E1");
        assertThat(words()).contains(address + "?reply=" + guest);
        String page = mvc.perform(get(address)
                        .param("reply", Long.toString(guest))
                        .locale(Locale.ENGLISH)
                        .with(Reader.planner()))
                .andExpect(content().string(containsString("name=\"reply\" value=\"" + guest + "\"")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(seen.find()).isTrue();

        for (long foreign : new long[] {host, Long.MAX_VALUE, -1}) {
            mvc.perform(written(address, seen.group(1), "TENTATIVE", foreign))
                    .andExpect(redirectedUrl(
                            "/visits/" + promised.company.first("E1").number()));
        }
        assertThat(words()).contains("/replies/" + host + "/settled", "/replies/" + guest + "/settled");
        mvc.perform(written(address, seen.group(1), "", guest)).andExpect(status().isUnprocessableContent());
        assertThat(words()).as("nothing was written down").contains("/replies/" + guest + "/settled");

        MvcResult done = mvc.perform(
                        written(address, seen.group(1), "ACCEPTED", guest).param("reason", "ABSENT"))
                .andExpect(redirectedUrl("/replies"))
                .andReturn();
        mvc.perform(get("/replies")
                        .cookie(done.getResponse().getCookies())
                        .locale(Locale.ENGLISH)
                        .with(Reader.planner()))
                .andExpect(content().string(containsString("The answer of Hanna Okafor is recorded, and the mail")));
        assertThat(promised.invitation().answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(promised.column("settled_by")).isEqualTo("t-PLANNER");
        assertThat(jdbc.sql("select count(*) from rotation_answer where visit = ? and reason is not null")
                        .param(promised.company.first("E1").number())
                        .query(Long.class)
                        .single())
                .as("a reason is that of a decline")
                .isZero();
        assertThat(words()).contains("/replies/" + host + "/settled").doesNotContain("/replies/" + guest + "/settled");
    }

    private static MockHttpServletRequestBuilder written(String address, String seen, String answer, long reply) {
        return post(address)
                .param("seen", seen)
                .param("answer", answer)
                .param("reply", Long.toString(reply))
                .with(csrf())
                .with(Reader.planner());
    }

    @Test
    void asksNothingMoreOfWhoWasReplacedOrCameTooLate() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        promised.arrives(Mails.mail(promised.address("E1"), sequel(promised, "E1"), "text/plain", promised.mailbox));
        promised.arrives(
                Mails.mail(promised.address("M1"), sequel(promised, "M1"), "text/plain", "Nein " + promised.mailbox));
        String host = answers(promised, "M1");
        String guest = answers(promised, "E1");
        assertThat(words()).contains(host, guest);

        promised.company.place("E1", 2, 8).publish();
        assertThat(words()).contains(guest).doesNotContain(host).contains("There is nothing left to write down");
        mvc.perform(get(host).with(Reader.planner())).andExpect(status().isNotFound());
        promised.company.place("E1", 1, 7).publish();
        assertThat(words()).as("it was about another invitation").doesNotContain(host);

        clock.set(PlannedCompany.at(promised.company.company().monday().plusDays(8)));
        assertThat(words()).doesNotContain(guest);
        mvc.perform(get(guest).with(Reader.planner())).andExpect(status().isConflict());
    }

    @Test
    void offersAnOldNoOnlyWhereItWouldCount() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        String uid = promised.invitation("M1").uid();
        promised.company.place("E1", 1, 8).publish();
        String karim = promised.address("M1");
        promised.arrives(Mails.mail(karim, Mails.reply(uid, 0, promised.stamp, karim, "DECLINED")));
        assertThat(promised.outcome()).isEqualTo("STALE_SEQUENCE");
        String take = "/replies/" + promised.number() + "/applied";
        assertThat(shown("STALE_SEQUENCE")).contains(take);

        promised.company.place("E1", 2, 8).publish();

        assertThat(shown("STALE_SEQUENCE"))
                .doesNotContain(take)
                .contains("/replies/" + promised.number() + "/settled")
                .contains("There is nothing left to write down");
        mvc.perform(post(take).with(csrf()).with(Reader.planner())).andExpect(status().isConflict());
    }

    private String words() throws Exception {
        return shown("NO_CALENDAR_PART");
    }

    private String shown(String outcome) throws Exception {
        return mvc.perform(get("/replies")
                        .param("outcome", outcome)
                        .locale(Locale.ENGLISH)
                        .with(Reader.planner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String answers(PromisedVisit promised, String name) {
        return "/visits/" + promised.company.first("E1").number() + "/answers/"
                + promised.company.person(name).value();
    }

    /** What makes a mail one about the visit. */
    private String sequel(PromisedVisit promised, String name) {
        return "In-Reply-To: "
                + jdbc.sql("select message_id from invites_outbox where invitation_id = ? order by id limit 1")
                        .param(promised.invitation(name).id())
                        .query(String.class)
                        .single()
                + "\n";
    }

    @Test
    void showsVisitsThatNeedAnotherPlace() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        long visit = promised.company.first("E1").number();
        String link = "/visits/" + visit + "\"";
        mvc.perform(get("/replies").with(Reader.planner())).andExpect(content().string(not(containsString(link))));
        jdbc.sql("""
                insert into rotation_closed_shift (visit, shift, ends_at)
                select visit, shift, ends_at from rotation_appointment_in_force where visit = ?
                """).param(visit).update();

        mvc.perform(get("/replies").locale(Locale.ENGLISH).with(Reader.planner()))
                .andExpect(content().string(containsString("Visits that need another place")))
                .andExpect(content().string(containsString(link)))
                .andExpect(content().string(containsString("/board/visits/" + visit + "/repair\"")));
        mvc.perform(get("/board/visits/" + visit + "/repair")
                        .locale(Locale.ENGLISH)
                        .with(Reader.planner()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hanna Okafor")));
        mvc.perform(get("/visits/" + visit).locale(Locale.ENGLISH).with(Reader.planner()))
                .andExpect(content().string(containsString("does not host this visit any more")));
    }

    @Test
    void showsVisitsInWhoseWaySomethingElseIsUntilTheyHaveAnotherPlace() throws Exception {
        PromisedVisit promised = new PromisedVisit(product);
        VisitId visit = promised.company.first("E1").visitId();
        String link = "/board/visits/" + visit.value() + "/repair\"";
        Appointment appointment = product.getBean(Appointments.class).of(visit).orElseThrow();
        product.getBean(People.class)
                .addBusyTime(new BusyTime(
                        promised.company.person("E1"),
                        appointment.from(),
                        appointment.to(),
                        BusyKind.BUSY,
                        People.OWN));
        mvc.perform(get("/replies").with(Reader.planner())).andExpect(content().string(containsString(link)));

        promised.company.place("E1", 2, 8).publish();
        mvc.perform(get("/replies").with(Reader.planner())).andExpect(content().string(not(containsString(link))));
    }
}
