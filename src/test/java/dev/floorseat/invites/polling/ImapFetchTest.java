package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.replies.Intake;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** With the demo's mail server, which speaks SMTP and IMAP. */
@ProductTest
class ImapFetchTest {

    @Autowired
    JavaMailSender sender;

    @Autowired
    MailboxSettings demo;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String address = "inbox-" + UUID.randomUUID() + "@company.example";

    @Test
    void takesWhatIsNewAndOnlyThat() throws Exception {
        ImapFetch fetch = fetch(demo.port());
        assertThat(fetch.run()).as("nothing there").isZero();
        send("one");
        send("two");
        assertThat(fetch.run()).isEqualTo(2);
        assertThat(fetch.run()).as("the server names the last one again").isZero();
        send("three");
        assertThat(fetch.run()).isEqualTo(1);

        assertThat(texts()).hasSize(3);
        assertThat(texts().get(0)).contains("Subject: one").contains("text of one");
        assertThat(texts().get(2)).contains("Subject: three");
    }

    @Test
    void keepsOnlyTheBeginningOfWhatIsTooLarge() throws Exception {
        send("x".repeat(78).concat("\r\n").repeat(5_000));
        fetch(demo.port()).run();

        assertThat(texts().get(0)).hasSize(InboundReader.MOST_BYTES + 1);
        assertThat(jdbc.sql("select size from invites_reply where mailbox like ?")
                        .param(address + "%")
                        .query(Long.class)
                        .single())
                .isGreaterThan(390_000);
    }

    @Test
    void keepsWhatCameBeforeTheLineBrokeAndTakesTheRestNextTime() throws Exception {
        fetch(demo.port()).run();
        for (int i = 0; i < 8; i++) {
            send(i + "x".repeat(77).concat("\r\n").repeat(100));
        }
        try (BrittleLine line = new BrittleLine(demo.port(), 30_000)) {
            assertThatThrownBy(() -> fetch(line.port()).run()).isInstanceOf(MessagingException.class);
        }
        int before = texts().size();
        assertThat(before).isBetween(1, 7);

        assertThat(fetch(demo.port()).run()).isEqualTo(8 - before);
        assertThat(texts()).hasSize(8).doesNotHaveDuplicates();
        assertThat(fetch(demo.port()).run()).isZero();
    }

    @Test
    void saysThatTheServerIsAway() {
        assertThatThrownBy(() -> fetch(1).run()).isInstanceOf(MessagingException.class);
    }

    @Test
    void speaksToStrangersOnlyInSecret() {
        assertThat(new MailboxSettings("imap.company.example", 993, "u", "p", "INBOX").protocol())
                .isEqualTo("imaps");
        assertThat(new MailboxSettings("imap.company.example", 143, "u", "p", "INBOX").needsTls())
                .isTrue();
        assertThat(demo.needsTls()).isFalse();
        assertThat(new MailboxSettings("h", 143, "u", "secret", "INBOX").toString())
                .doesNotContain("secret");
        assertThatThrownBy(() -> new MailboxSettings("h", 143, "", "p", "INBOX"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ImapFetch fetch(int port) {
        return new ImapFetch(new MailboxSettings("127.0.0.1", port, address, "any", "INBOX"), intake, clock);
    }

    private void send(String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("erika@company.example");
        mail.setTo(address);
        mail.setSubject(text.length() < 20 ? text : "long");
        mail.setText("text of " + text);
        sender.send(mail);
    }

    private List<String> texts() {
        return jdbc.sql("select bytes from invites_reply where mailbox like ? order by uid")
                .param(address + "%")
                .query((row, number) -> new String(row.getBytes("bytes"), java.nio.charset.StandardCharsets.UTF_8))
                .list();
    }
}
