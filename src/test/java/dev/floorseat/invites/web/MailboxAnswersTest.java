package dev.floorseat.invites.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Letters;
import dev.floorseat.invites.mailbox.Mail;
import dev.floorseat.invites.mailbox.Mailbox;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.reading.Reading.Answered;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.invites.reading.Reply.Said;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the buttons of the demo's mailbox send is what calendar programs send: read here as if it were anybody's. */
@ProductTest
class MailboxAnswersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JavaMailSender sender;

    @Autowired
    Mailbox mailbox;

    @Test
    void sendsADeclineLikeACalendarProgram() throws Exception {
        String id = invite(LetterKind.CHANGE, 3);
        String there = Objects.requireNonNull(
                press(post(id).param("said", "DECLINED").param("comment", "Leider; krank, bis Freitag"))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());

        Mail answer = sent(there);
        assertThat(answer.line().from()).contains("Erika Müller", "<erika.mueller@company.example>");
        assertThat(answer.line().recipient()).isEqualTo("visits@company.example");
        assertThat(answer.line().subject()).startsWith("Abgelehnt: Besuch im Kundenservice");
        assertThat(answer.raw()).contains("multipart/alternative").contains("method=REPLY");
        Reply reply = read(answer);
        assertThat(reply.uid()).isEqualTo(Letters.UID);
        assertThat(reply.sequence()).isEqualTo(3);
        assertThat(reply.attendee()).isEqualTo("erika.mueller@company.example");
        assertThat(reply.said()).isEqualTo(Said.DECLINED);
        assertThat(reply.comment()).isEqualTo("Leider; krank, bis Freitag");
        mvc.perform(get(there).locale(Locale.GERMAN).with(user("e").roles("EXECUTIVE")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ihre Antwort ist gesendet.")));
    }

    @Test
    void proposesAnotherTimeOnTheClockOfTheSite() throws Exception {
        String id = invite(LetterKind.REQUEST, 0);
        String there = Objects.requireNonNull(press(proposal(id, "2026-12-09", "09:30", "13:30"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        Mail answer = sent(there);
        assertThat(answer.raw()).contains("method=COUNTER");
        Reply reply = read(answer);
        assertThat(reply.said()).isEqualTo(Said.COUNTERED);
        assertThat(reply.wish())
                .isEqualTo(new Reply.Stretch(
                        Instant.parse("2026-12-09T08:30:00Z"), Instant.parse("2026-12-09T12:30:00Z")));
    }

    @Test
    void sendsNothingThatIsNoAnswer() throws Exception {
        String id = invite(LetterKind.REQUEST, 0);
        int before = mailbox.lines().size();

        press(proposal(id, "2026-12-09", "13:30", "09:30"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("refused", "typed"));
        press(proposal(id, "soon", "09:30", "")).andExpect(flash().attributeExists("refused"));
        press(post(id)).andExpect(flash().attributeExists("refused"));
        press(post(id).param("said", "ACCEPTED").param("comment", "x".repeat(301)))
                .andExpect(flash().attributeExists("refused"));
        assertThat(mailbox.lines()).hasSize(before);
        String off = invite(LetterKind.CANCEL, 1);
        press(post(off).param("said", "ACCEPTED")).andExpect(status().isConflict());
        press(post("nothing").param("said", "ACCEPTED")).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder post(String id) {
        return MockMvcRequestBuilders.post("/demo/mailbox/" + id + "/answers");
    }

    private static MockHttpServletRequestBuilder proposal(String id, String day, String from, String to) {
        return post(id).param("said", "COUNTERED")
                .param("day", day)
                .param("from", from)
                .param("to", to);
    }

    private ResultActions press(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(
                form.locale(Locale.GERMAN).with(csrf()).with(user("e").roles("EXECUTIVE")));
    }

    /** The mail that the page says was sent. */
    private Mail sent(String there) {
        String message = URLDecoder.decode(
                there.substring(there.indexOf("answer=") + "answer=".length()), StandardCharsets.UTF_8);
        return mailbox.lines().stream()
                .map(line -> mailbox.mail(line.id()).orElseThrow())
                .filter(mail -> mail.raw().contains("Message-ID: <" + message + ">"))
                .findFirst()
                .orElseThrow();
    }

    private static Reply read(Mail mail) {
        return ((Answered) InboundReader.read(mail.raw().getBytes(StandardCharsets.UTF_8))
                        .reading())
                .reply();
    }

    private String invite(LetterKind kind, int sequence) throws Exception {
        SecureRandom random = new SecureRandom();
        Letter letter = Letters.writer(count -> {
                    byte[] bytes = new byte[count];
                    random.nextBytes(bytes);
                    return bytes;
                })
                .write(Letters.erika(), Letters.toErika(), Letters.edition(kind, sequence, Participation.NEEDS_ACTION));
        sender.send(new FrozenMessage(letter.bytes()));
        return mailbox.lines().stream()
                .filter(line -> mailbox.mail(line.id()).orElseThrow().raw().contains(letter.messageId()))
                .map(Mail.Line::id)
                .findFirst()
                .orElseThrow();
    }
}
