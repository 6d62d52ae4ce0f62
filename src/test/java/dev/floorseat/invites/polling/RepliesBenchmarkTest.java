package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
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
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Store;
import java.time.Instant;
import java.util.ArrayList;
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

/**
 * How long ten thousand answers take, from the mailbox into the plan; one of twelve is a decline. The mailbox is Dovecot's where
 * {@code .ci/mail} has started one, else that of a mail server of the tests, which looks through all its mails for each it shows: so it
 * gets few at a time.
 */
@ProductTest
@Tag("benchmark")
class RepliesBenchmarkTest {

    private static final int ROTATIONS = Integer.getInteger("floorseat.benchmark.rotations", 5);
    private static final int VISITS = 1_000;
    private static final int ANSWERS = 2 * ROTATIONS * VISITS;
    private static final double AIM_SECONDS = 120;
    private static final int FEW = 500;
    private static final String INBOX = "speed@company.example";

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
        if (CompanyMail.isGiven()) {
            measure(CompanyMail.given(), ANSWERS);
        } else {
            GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            server.start();
            try {
                server.setUser(INBOX, INBOX);
                measure(new CompanyMail(0, server.getImap().getPort(), "any"), FEW);
            } finally {
                server.stop();
            }
        }
        assertThat(jdbc.sql("select count(*) from invites_reply where mailbox like ? and outcome = 'APPLIED'")
                        .param(INBOX + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ANSWERS);
    }

    private void measure(CompanyMail mail, int atOnce) throws Exception {
        Figure fetched = new Figure("answers fetched and kept", ANSWERS / AIM_SECONDS);
        Figure applied = new Figure("answers read and applied", ANSWERS / AIM_SECONDS);
        List<Invited> invited = invited();
        try (Store store = mail.store(INBOX);
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            for (int from = 0; from < invited.size(); from += atOnce) {
                List<Message> answers = new ArrayList<>();
                for (int number = from; number < Math.min(from + atOnce, invited.size()); number++) {
                    answers.add(answer(invited.get(number), number));
                }
                inbox.appendMessages(answers.toArray(Message[]::new));
                fetched.measure(() -> new ImapFetch(mail.mailbox(INBOX, "INBOX"), intake, clock).run());
                applied.measure(desk::readAll);
                inbox.setFlags(1, inbox.getMessageCount(), new Flags(Flags.Flag.DELETED), true);
                inbox.expunge();
            }
        }
        fetched.print();
        applied.print();
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
