package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.outbox.Figure;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.outbox.ManyVisits;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.replies.Intake;
import dev.floorseat.invites.replies.ReplyDesk;
import jakarta.mail.Flags;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long ten thousand answers take, from the mailbox into the plan; one of twelve is a decline. */
@ProductTest
@Tag("benchmark")
class RepliesBenchmarkTest {

    private static final int ROTATIONS = Integer.getInteger("floorseat.benchmark.rotations", 5);
    private static final int VISITS = 1_000;
    private static final int ANSWERS = 2 * ROTATIONS * VISITS;
    private static final double AIM_SECONDS = 120;
    private static final String INBOX = "visits@company.example";

    @Autowired
    ApplicationContext product;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Intake intake;

    @Autowired
    ReplyDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private record Invited(String uid, String address) {}

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void takesTenThousandAnswersToThePlan() throws Exception {
        clock.set(Instant.parse("2026-12-20T08:00:00Z"));
        ManyVisits visits = ManyVisits.of(product, "heard", ROTATIONS, VISITS);
        visits.published()
                .forEach(published -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> events.publishEvent(published)));
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(server.setUser(INBOX, INBOX));
            int number = 0;
            for (Invited invited : invited()) {
                inbox.appendMessage(answer(invited, number++), new Flags(), Date.from(Instant.EPOCH));
            }
            MailboxSettings settings =
                    new MailboxSettings("127.0.0.1", server.getImap().getPort(), INBOX, "any", "INBOX");
            double aim = ANSWERS / AIM_SECONDS;
            Figure.print("answers fetched and kept", aim, () -> new ImapFetch(settings, intake, clock).run());
            Figure.print("answers read and applied", aim, desk::readAll);
        } finally {
            server.stop();
        }
        assertThat(jdbc.sql("select count(*) from invites_reply where mailbox like ? and outcome = 'APPLIED'")
                        .param(INBOX + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ANSWERS);
    }

    private List<Invited> invited() {
        return jdbc.sql("""
                        select i.uid, o.recipient from invites_invitation i join invites_outbox o on o.invitation_id = i.id
                        where o.recipient like 'heard-%' order by i.id
                        """)
                .query((row, index) -> new Invited(row.getString("uid"), row.getString("recipient")))
                .list();
    }

    private static FrozenMessage answer(Invited invited, int number) throws Exception {
        String said = number % 12 == 0 ? "DECLINED" : number % 6 == 1 ? "TENTATIVE" : "ACCEPTED";
        return new FrozenMessage(Mails.mail(
                invited.address(), Mails.reply(invited.uid(), 0, "20261221T090000Z", invited.address(), said)));
    }
}
