package dev.floorseat.invites.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.invites.calendar.CalendarCard;
import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Letters;
import dev.floorseat.invites.outbox.FrozenMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailboxTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Mailbox mailbox =
            new Mailbox(() -> server.getManagers().getImapHostManager().getAllMessages());

    @BeforeEach
    void start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void showsAMailAsItsReaderSeesIt() throws Exception {
        send(LetterKind.REQUEST);

        Mail.Line line = mailbox.lines().get(0);
        assertThat(line.subject()).isEqualTo("Einladung: Besuch im Kundenservice am 8. Dezember 2026, Leipzig");
        assertThat(line.recipientName()).isEqualTo("Erika Müller");
        assertThat(line.from()).isEqualTo("Floorseat <visits@company.example>");
        Mail mail = mailbox.mail(line.id()).orElseThrow();
        assertThat(mail.html()).contains("Jana Voigt zeigt Ihnen dort die Arbeit");
        assertThat(mail.raw()).contains("Auto-Submitted: auto-generated");
        byte[] calendar = Objects.requireNonNull(mail.calendar());
        assertThat(new String(calendar, StandardCharsets.UTF_8)).startsWith("BEGIN:VCALENDAR");
        CalendarCard card = Objects.requireNonNull(mail.card());
        assertThat(card.method()).isEqualTo("REQUEST");
        assertThat(card.from()).hasToString("2026-12-08T08:00+01:00[Europe/Berlin]");
        assertThat(card.attendee()).isEqualTo("Erika Müller");
        assertThat(card.participation()).isEqualTo("NEEDS-ACTION");
        assertThat(card.location()).isEqualTo("Leipzig");
        assertThat(card.summary()).isEqualTo("Besuch im Kundenservice bei Jana Voigt (Rechnungen & Mahnungen)");
    }

    @Test
    void knowsNoMailByAnotherId() throws Exception {
        send(LetterKind.CANCEL);

        assertThat(mailbox.mail("nothing")).isEmpty();
        assertThat(mailbox.lines()).hasSize(1);
    }

    private void send(LetterKind kind) throws Exception {
        Letter letter = Letters.writer()
                .write(Letters.erika(), Letters.toErika(), Letters.edition(kind, 0, Participation.NEEDS_ACTION));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.send(new FrozenMessage(letter.bytes()));
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
    }
}
