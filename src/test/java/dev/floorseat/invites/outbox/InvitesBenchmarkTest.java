package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.people.People;
import dev.floorseat.rotation.PlanPublished;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a large publication takes, and how fast the outbox empties into a mail server on the same machine. */
@ProductTest
@Tag("benchmark")
class InvitesBenchmarkTest {

    /** As many as 400 executives have. */
    private static final int VISITS = 802;

    private static final int QUEUED_A_SECOND = 400;
    private static final int SENT_A_SECOND = 100;

    @Autowired
    ApplicationContext product;

    @Autowired
    Invitations invitations;

    @Autowired
    Messages messages;

    @Autowired
    LetterWriter letters;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final TestClock clock = TestClock.at("2026-12-20T08:00:00Z");

    @Test
    void queuesAndSendsWhatALargePublicationTells() throws Exception {
        jdbc.sql("update invites_outbox set state = 'SUPERSEDED' where state in ('QUEUED', 'SENDING')")
                .update();
        ManyVisits visits = ManyVisits.of(product, "speed", 3, VISITS);

        queue("invites queued, the first after a start", visits.published().get(0));
        send("mails sent by one courier", 1);
        queue("invites queued, the second time", visits.published().get(1));
        send("mails sent by four couriers", 4);
        queue("invites queued, the third time", visits.published().get(2));
        send("mails sent by eight couriers", 8);
    }

    private void queue(String what, PlanPublished published) throws Exception {
        Publishing publishing = new Publishing(invitations, messages, letters, people, clock, Duration.ZERO);
        Figure.print(what, QUEUED_A_SECOND, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> publishing.on(published));
            return 2 * VISITS;
        });
    }

    private void send(String what, int couriers) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            Claims claims = new Claims(jdbc, invitations, messages, clock, transactions);
            Couriers all = new Couriers(claims, new Delivery(claims, sender, clock), couriers);
            assertThat(Figure.print(what, SENT_A_SECOND, all::run)).isEqualTo(2 * VISITS);
        } finally {
            server.stop();
        }
    }
}
