package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.people.People;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a large publication takes, and how fast the outbox empties into a mail server on the same machine. */
@ProductTest
@Tag("benchmark")
class InvitesBenchmarkTest {

    private static final int VISITS = 500;

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

    @Test
    void queuesAndSendsFiveHundredVisits() {
        TestClock clock = TestClock.at("2026-12-20T08:00:00Z");
        Company company = new Company(people, jdbc);
        List<AppointmentChange> changes = IntStream.range(0, VISITS)
                .mapToObj(i -> new AppointmentChange(null, company.morning(company.visit(), "2027-01-12T07:00:00Z")))
                .toList();
        Publishing publishing = new Publishing(invitations, messages, letters, people, clock, Duration.ZERO);

        long begin = System.nanoTime();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publishing.on(new PlanPublished(1, 1, changes)));
        double queued = 2.0 * VISITS / ((System.nanoTime() - begin) / 1e9);

        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            long start = System.nanoTime();
            int sent = new Delivery(new Claims(jdbc, invitations, messages, clock, transactions), sender, clock).run();
            double drained = sent / ((System.nanoTime() - start) / 1e9);
            assertThat(sent).isGreaterThanOrEqualTo(2 * VISITS);
            System.out.printf(
                    "Invites built, validated and queued per second: %.0f; sent per second: %.0f%n", queued, drained);
        } finally {
            server.stop();
        }
    }
}
