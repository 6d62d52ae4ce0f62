package dev.floorseat.invites.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.replies.LinkedMail;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.invites.replies.Replies;
import dev.floorseat.invites.replies.ReplyEntry;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.OtherTimes;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.AnswerBook;
import dev.floorseat.rotation.web.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class AnswerLinkPageTest {

    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([\\w-]+)\"");
    private static final Pattern TIME = Pattern.compile("name=\"time\"[^>]* value=\"([^\"]+)\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnswerLinks links;

    @Autowired
    Answers answers;

    @Autowired
    AnswerBook book;

    @Autowired
    Appointments appointments;

    @Autowired
    OtherTimes otherTimes;

    @Autowired
    People people;

    @Autowired
    Replies replies;

    private PromisedVisit promised;
    private LinkedMail mail;
    private VisitId visit;

    @BeforeEach
    void aVisitIsPromised() {
        promised = new PromisedVisit(product);
        mail = new LinkedMail(product);
        visit = promised.company.first("E1").visitId();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void everyMailCarriesFourLinksOfItsOneReader() {
        List<String> plain = mail.tokens(promised.invitation(), "text/plain");
        assertThat(plain).hasSize(4).doesNotHaveDuplicates();
        assertThat(mail.tokens(promised.invitation(), "text/html")).isEqualTo(plain);
        assertThat(mail.tokens(promised.invitation("M1"), "text/plain")).doesNotContainAnyElementsOf(plain);
    }

    @Test
    void lookingChangesNothingAndLeavesNothingBehind() throws Exception {
        int sessions = count("SPRING_SESSION");
        for (Purpose purpose : Purpose.values()) {
            String token = mail.token(promised.invitation(), purpose);
            for (int time = 0; time < 2; time++) {
                mvc.perform(get("/answer/" + token))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Cache-Control", "no-store"))
                        .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                        .andExpect(cookie().doesNotExist("SESSION"))
                        .andExpect(content().string(containsString("Hanna Okafor")))
                        .andExpect(content().string(not(containsString("??"))));
                mvc.perform(head("/answer/" + token)).andExpect(status().isOk());
            }
            mvc.perform(post("/answer/" + token)).andExpect(status().isUnprocessableContent());
            mvc.perform(post("/answer/" + token).param("nonce", token)).andExpect(status().isUnprocessableContent());
        }
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.SENT);
        assertThat(answers.to(visit)).isEmpty();
        assertThat(count("SPRING_SESSION")).isEqualTo(sessions);
    }

    @Test
    void acceptsAndAsksAgainOnlyOnAnotherLink() throws Exception {
        String accept = mail.token(promised.invitation(), Purpose.ACCEPT);
        titled(accept, "Accept the visit");
        press(accept);
        press(accept);

        assertThat(promised.invitation().isConfirmed()).isTrue();
        assertThat(answers.to(visit)).containsEntry(promised.company.person("E1"), Answer.ACCEPTED);
        assertThat(jdbc.sql("select answered_by from rotation_answer where visit = ?")
                        .param(visit.value())
                        .query(String.class)
                        .list())
                .as("twice pressed, once said")
                .containsExactly("link");
        mvc.perform(get("/answer/" + accept).param("language", "en"))
                .andExpect(content().string(containsString("You accepted.")))
                .andExpect(content().string(not(containsString("<form"))));
        titled(accept, "Accepted");

        press(mail.token(promised.invitation("M1"), Purpose.TENTATIVE));
        assertThat(promised.invitation("M1").state()).isEqualTo(InvitationState.TENTATIVE);
        press(mail.token(promised.invitation(), Purpose.TENTATIVE));
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.TENTATIVE);
    }

    @Test
    void aDeclineIsRepairedInTheSameBreathAndNamesItsReason() throws Exception {
        jdbc.sql("update rotation_rotation set repair_days = 5, repair_notice = 0 where id = ?")
                .param(promised.company.rotation())
                .update();
        Instant before = appointments.of(visit).orElseThrow().from();
        String decline = mail.token(promised.invitation(), Purpose.DECLINE);
        mvc.perform(post("/answer/" + decline).param("nonce", nonce(decline)).param("language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose a reason.")));
        assertThat(answers.to(visit)).isEmpty();

        press(decline, "reason", "ABSENT", "comment", "Wieder am Montag");

        assertThat(appointments.of(visit).orElseThrow().from()).isNotEqualTo(before);
        assertThat(promised.invitation().sequence()).isEqualTo(1);
        assertThat(jdbc.sql("select concat(answer, reason, comment) from rotation_answer where visit = ?")
                        .param(visit.value())
                        .query(String.class)
                        .list())
                .containsExactly("DECLINEDABSENTWieder am Montag");
        mvc.perform(get("/answer/" + decline).param("language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You declined.")))
                .andExpect(content().string(containsString("Planned instead")))
                .andExpect(content().string(not(containsString("Until the visit begins"))));
    }

    @Test
    void promisesNoOtherButtonOnceSomebodyElseHosts() throws Exception {
        String decline = mail.token(promised.invitation("M1"), Purpose.DECLINE);
        mvc.perform(get("/answer/" + decline).param("language", "en"))
                .andExpect(content().string(containsString("The visit Karim Yilmaz hosts")))
                .andExpect(content().string(containsString("Until the visit begins")));
        press(decline);
        mvc.perform(get("/answer/" + decline).param("language", "en"))
                .andExpect(content().string(containsString("Until the visit begins")));
        promised.company.place("E1", 2, 7).publish();

        assertThat(promised.invitation("M1").state()).isEqualTo(InvitationState.CANCELLED);
        mvc.perform(get("/answer/" + decline).param("language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You declined.")))
                .andExpect(content().string(containsString("Hanna Okafor")))
                .andExpect(content().string(containsString("Leipzig")))
                .andExpect(content().string(not(containsString("Until the visit begins"))));
    }

    @Test
    void aMentorNeedNotSayWhy() throws Exception {
        press(mail.token(promised.invitation("M1"), Purpose.DECLINE), "reason", "");
        assertThat(answers.to(visit)).containsEntry(promised.company.person("M1"), Answer.DECLINED);
    }

    @Test
    void proposesOneOfTheBestOtherTimes() throws Exception {
        String propose = mail.token(promised.invitation(), Purpose.PROPOSE);
        String page = page(propose);
        Matcher offered = TIME.matcher(page);
        assertThat(offered.find()).isTrue();
        String time = offered.group(1);
        assertThat(offered.results().count()).isEqualTo(4);
        assertThat(page).as("nobody else is named").doesNotContain("Aylin").doesNotContain("K. Yilmaz");
        mvc.perform(post("/answer/" + propose)
                        .param("nonce", nonce(propose))
                        .param("time", "2100-01-01T00:00:00Z/2100-01-01T04:00:00Z/Leipzig")
                        .param("language", "de"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bitte wählen Sie einen dieser Termine")));
        assertThat(answers.to(visit)).isEmpty();

        press(propose, "time", time, "comment", "Lieber dann");

        Instant from = Instant.parse(time.substring(0, time.indexOf('/')));
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.COUNTERED);
        assertThat(answers.to(visit)).containsEntry(promised.company.person("E1"), Answer.TENTATIVE);
        assertThat(book.of(promised.company.person("E1")))
                .anyMatch(held ->
                        held.proposal() != null && held.proposal().from().equals(from));
        assertThat(people.wishesOf(promised.company.person("E1"), clock.instant())
                        .values())
                .anyMatch(wish -> wish.from().equals(from));
        List<ReplyEntry> open = proposals();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).wishFrom()).isEqualTo(from);
        assertThat(open.get(0).words()).isEqualTo("Lieber dann");

        assertThat(page(propose))
                .as("says which, and offers the others")
                .contains("Ihr Vorschlag:")
                .contains("Doch lieber ein anderer?")
                .doesNotContain("value=\"" + time + "\"");

        replies.settle(open.get(0).id(), "planner");
        press(propose, "time", time);
        assertThat(proposals()).as("the same again is open again").hasSize(1);
    }

    @Test
    void leavesNothingToDecideOnceTheVisitHasBegun() throws Exception {
        String propose = mail.token(promised.invitation(), Purpose.PROPOSE);
        Matcher offered = TIME.matcher(page(propose));
        assertThat(offered.find()).isTrue();
        press(propose, "time", offered.group(1));
        String decide = "/visits/" + visit.value() + "/proposals/";
        String settle = "/replies/" + proposals().get(0).id() + "/settled";
        mvc.perform(get("/replies").with(Reader.planner()))
                .andExpect(content().string(containsString(decide)))
                .andExpect(content().string(containsString("Without a mail, by link")))
                .andExpect(content().string(not(containsString(settle))));

        clock.set(appointments.of(visit).orElseThrow().from());
        mvc.perform(get("/replies").with(Reader.planner()))
                .andExpect(content().string(not(containsString(decide))))
                .andExpect(content().string(containsString(settle)));
    }

    @Test
    void countsBeforeAMailThatCameEarlierAndIsReadLater() throws Exception {
        clock.set(promised.company.weekBefore().plus(Duration.ofHours(1)));
        press(mail.token(promised.invitation(), Purpose.ACCEPT));
        String hanna = promised.address("E1");
        String uid = promised.invitation().uid();
        promised.arrives(Mails.mail(hanna, Mails.reply(uid, 0, promised.stamp, hanna, "DECLINED")));

        assertThat(promised.outcome()).isEqualTo("STALE_STAMP");
        assertThat(promised.invitation().isConfirmed()).isTrue();

        clock.set(promised.company.weekBefore());
        press(mail.token(promised.invitation("M1"), Purpose.TENTATIVE));
        String karim = promised.address("M1");
        promised.arrives(
                Mails.mail(karim, Mails.reply(promised.invitation("M1").uid(), 0, promised.stamp, karim, "ACCEPTED")));
        assertThat(promised.outcome()).as("no earlier").isEqualTo("APPLIED");
    }

    @Test
    void keepsTheSiteThatWasChosen() throws Exception {
        String propose = mail.token(promised.invitation(), Purpose.PROPOSE);
        Matcher offered = TIME.matcher(page(propose));
        assertThat(offered.find()).isTrue();
        String time = offered.group(1);
        String site = time.substring(time.lastIndexOf('/') + 1);
        mvc.perform(post("/answer/" + propose)
                        .param("nonce", nonce(propose))
                        .param("time", time.substring(0, time.length() - 1) + "~"))
                .andExpect(status().isUnprocessableContent());

        press(propose, "time", time);

        assertThat(book.of(promised.company.person("E1")))
                .anyMatch(held ->
                        held.proposal() != null && site.equals(held.proposal().site()));
    }

    @Test
    void leadsWhoIsSignedInToTheSamePage() throws Exception {
        String own = "/visits/" + visit.value() + "/proposal";
        String page = requireNonNull(mvc.perform(get(own).with(Reader.as("EXECUTIVE", promised.company.person("E1")))
                        .locale(Locale.ENGLISH))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Propose another time")))
                .andExpect(content().string(containsString("name=\"time\"")));
        mvc.perform(get(own).with(Reader.as("EXECUTIVE", promised.company.person("E2"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void offersAMentorTheirOwnShiftsAlone() {
        var mine = otherTimes.best(visit, promised.company.person("M1"), 5);
        assertThat(mine).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(mine)
                .noneMatch(time ->
                        time.from().equals(appointments.of(visit).orElseThrow().from()));
        assertThat(otherTimes.best(visit, promised.company.person("E2"), 5))
                .as("not theirs")
                .isEmpty();
    }

    @Test
    void saysWhyALinkCannotBeUsedAnyMore() throws Exception {
        String old = mail.token(promised.invitation(), Purpose.ACCEPT);
        promised.company.place("E1", 1, 8).publish();
        gone(old, "A newer mail has come");
        String uid = promised.invitation().uid();
        gone(mail.token(uid, 9, Purpose.ACCEPT, visit.value()), "A newer mail has come");

        String current = mail.token(promised.invitation(), Purpose.DECLINE);
        clock.set(appointments.of(visit).orElseThrow().from());
        gone(current, "The visit has begun");
        clock.set(promised.company.weekBefore().plus(Duration.ofMinutes(1)));
        promised.company.place("E1", 1, null).publish();
        gone(current, "This visit is off");
        assertThat(promised.invitation().answer()).isNull();

        String changed = current.substring(0, 5) + (current.charAt(5) == 'A' ? 'B' : 'A') + current.substring(6);
        mvc.perform(get("/answer/" + changed).locale(Locale.GERMAN))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Dieser Link funktioniert nicht")));
        mvc.perform(post("/answer/" + changed).param("nonce", links.nonce(changed, clock.instant())))
                .andExpect(status().isNotFound());
    }

    @Test
    void speaksTheLanguageOfTheMailWhoeverIsSignedIn() throws Exception {
        String token = mail.token(promised.invitation(), Purpose.ACCEPT);
        jdbc.sql("update people_person set language = 'de' where id = ?")
                .param(promised.company.person("E1").value())
                .update();
        mvc.perform(get("/answer/" + token).locale(Locale.ENGLISH).with(Reader.planner()))
                .andExpect(content().string(containsString("<html lang=\"de\"")))
                .andExpect(content().string(containsString("Den Besuch zusagen")));
        mvc.perform(get("/answer/" + token).param("language", "en"))
                .andExpect(content().string(containsString("Accept the visit")));
    }

    /** The tab says what the page says. */
    private void titled(String token, String words) throws Exception {
        mvc.perform(get("/answer/" + token).param("language", "en"))
                .andExpect(content().string(containsString("<title>" + words + " – Floorseat</title>")))
                .andExpect(content().string(containsString("<h1>" + words + "</h1>")));
    }

    private void gone(String token, String words) throws Exception {
        mvc.perform(get("/answer/" + token).param("language", "en"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("Nothing was changed.")))
                .andExpect(content().string(not(containsString("<form"))));
        mvc.perform(post("/answer/" + token)
                        .param("nonce", links.nonce(token, clock.instant()))
                        .param("language", "en"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString(words)));
    }

    private void press(String token, String... parameters) throws Exception {
        var request = post("/answer/" + token).param("nonce", nonce(token)).param("language", "de");
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        mvc.perform(request).andExpect(redirectedUrl("/answer/" + token + "?language=de"));
    }

    private String nonce(String token) throws Exception {
        Matcher found = NONCE.matcher(page(token));
        return found.find() ? found.group(1) : links.nonce(token, clock.instant());
    }

    private String page(String token) throws Exception {
        return mvc.perform(get("/answer/" + token)).andReturn().getResponse().getContentAsString();
    }

    private List<ReplyEntry> proposals() {
        return replies.list(new Replies.Filter(true, null), 0, 1_000).stream()
                .filter(entry -> Long.valueOf(visit.value()).equals(entry.visit()))
                .toList();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
