package dev.floorseat.invites.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Letters;
import dev.floorseat.invites.mailbox.Mail;
import dev.floorseat.invites.mailbox.Mailbox;
import dev.floorseat.invites.outbox.FrozenMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class MailboxPageTest {

    private static final AtomicInteger RUN = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JavaMailSender sender;

    @Autowired
    Mailbox mailbox;

    private String id = "";

    @BeforeEach
    void erikaHasMail() throws Exception {
        byte run = (byte) RUN.incrementAndGet();
        Letter letter = Letters.writer(count -> {
                    byte[] bytes = new byte[count];
                    Arrays.fill(bytes, run);
                    return bytes;
                })
                .write(
                        Letters.erika(),
                        Letters.toErika(),
                        Letters.edition(LetterKind.REQUEST, 0, Participation.NEEDS_ACTION));
        sender.send(new FrozenMessage(letter.bytes()));
        id = mailbox.lines().stream()
                .filter(line -> mailbox.mail(line.id()).orElseThrow().raw().contains(letter.messageId()))
                .map(Mail.Line::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAMessageAsItsReaderSeesIt() throws Exception {
        ask("").andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("Einladung: Besuch im Kundenservice am 8. Dezember 2026, Leipzig")))
                .andExpect(content().string(containsString("Erika Müller &lt;erika.mueller@company.example&gt;")))
                .andExpect(content().string(containsString("Di. 8.12.2026, 08:00–12:00")))
                .andExpect(content().string(containsString("Besuch im Kundenservice bei Jana Voigt")))
                .andExpect(content().string(containsString("hat noch nicht geantwortet")))
                .andExpect(content().string(containsString("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")));
        mvc.perform(get("/demo/mailbox")
                        .param("recipient", "erika.mueller@company.example")
                        .with(user("e").roles("EXECUTIVE")))
                .andExpect(content().string(containsString("/demo/mailbox/" + id)));
    }

    @Test
    void showsALetterWhereItCanDoNothing() throws Exception {
        ask("/letter")
                .andExpect(status().isOk())
                .andExpect(
                        header().stringValues(
                                        "Content-Security-Policy",
                                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
                                                + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("<base target=\"_blank\">")))
                .andExpect(content().string(containsString("Jana Voigt zeigt Ihnen dort die Arbeit")));
    }

    @Test
    void givesTheCalendarThatTheMailCarries() throws Exception {
        byte[] file = ask("/invite.ics")
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(file).isEqualTo(mailbox.mail(id).orElseThrow().calendar());
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("METHOD:REQUEST");
    }

    @Test
    void knowsNoMailByAnotherId() throws Exception {
        id = "nothing";

        ask("").andExpect(status().isNotFound());
        ask("/letter").andExpect(status().isNotFound());
        ask("/invite.ics").andExpect(status().isNotFound());
    }

    private ResultActions ask(String piece) throws Exception {
        return mvc.perform(get("/demo/mailbox/" + id + piece)
                .header("Accept-Language", "de")
                .with(user("e").roles("EXECUTIVE")));
    }
}
