package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.outbox.ManyVisits;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.replies.Intake;
import dev.floorseat.invites.replies.ReplyDesk;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
 * Two instances look into one mailbox at the same time and read what they find. The scheduler sees to it that one does; but an instance
 * that was thought dead may wake up.
 */
@ProductTest
@Tag("interop")
class TwoInstancesTest {

    private static final int VISITS = 100;
    private static final int INSTANCES = 2;

    /** With the copies. */
    private static final int MAILS = 2 * VISITS + 2 * VISITS / 10 * 3;

    private static final String INBOX = "pair@company.example";

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

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private record Invited(String uid, String address) {}

    @AfterEach
    void stop() {
        server.stop();
        clock.run();
    }

    @Test
    void keepEachMailAndApplyEachAnswerOnce() throws Exception {
        clock.set(Instant.parse("2026-12-20T08:00:00Z"));
        ManyVisits.of(product, "pair", 1, VISITS)
                .published()
                .forEach(published -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> events.publishEvent(published)));
        List<Invited> invited = invited();
        assertThat(invited).hasSize(2 * VISITS);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        MailFolder inbox = server.getManagers().getImapHostManager().getInbox(server.setUser(INBOX, INBOX));
        arrive(inbox, invited.subList(0, VISITS));

        together(
                () -> {
                    new ImapFetch(settings(), intake, clock).run();
                    desk.readAll();
                    return unread() > 0 || inbox.getMessageCount() < MAILS || kept() < MAILS;
                },
                () -> arrive(inbox, invited.subList(VISITS, 2 * VISITS)));

        assertThat(kept()).isEqualTo(MAILS);
        assertThat(outcomes()).isEqualTo(Map.of("APPLIED", 2 * VISITS, "DUPLICATE", MAILS - 2 * VISITS));
        assertThat(jdbc.sql("""
                        select count(*) as times from invites_invitation i
                          join rotation_answer a on a.visit = i.visit_id and a.person = i.person_id
                        where i.uid in (:uids) group by i.id
                        """)
                        .param("uids", invited.stream().map(Invited::uid).toList())
                        .query(Integer.class)
                        .list())
                .hasSize(2 * VISITS)
                .containsOnly(1);
    }

    /** Every fifth comes twice, as it is; every tenth a third time, and each of the three on another way, with another trace. */
    private static void arrive(MailFolder inbox, List<Invited> invited) {
        for (int i = 0; i < invited.size(); i++) {
            Invited from = invited.get(i);
            String answer = Mails.reply(from.uid(), 0, "20261221T090000Z", from.address(), "ACCEPTED");
            int copies = i % 10 == 0 ? 3 : i % 5 == 0 ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                String trace = copies == 3 ? "Received: by way %d\n".formatted(copy) : "";
                byte[] mail = Mails.mail(from.address(), trace, "text/calendar; charset=UTF-8; method=REPLY", answer);
                try {
                    inbox.appendMessage(new FrozenMessage(mail), new Flags(), Date.from(Instant.EPOCH));
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /**
     * They begin at the same moment and go on while they say that something is left; what one of them throws is thrown. After two minutes,
     * or when one has failed, none begins anew: nothing goes on behind this test's back.
     */
    private static void together(Callable<Boolean> instance, Runnable meanwhile) throws Exception {
        CyclicBarrier start = new CyclicBarrier(INSTANCES);
        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (Callable<Boolean> each : Collections.nCopies(INSTANCES, instance)) {
                runs.add(instances.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    boolean left = true;
                    while (left && !instances.isShutdown()) {
                        left = each.call();
                    }
                    return null;
                }));
            }
            meanwhile.run();
            for (Future<?> run : runs) {
                run.get(2, TimeUnit.MINUTES);
            }
        } finally {
            instances.shutdownNow();
            assertThat(instances.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private MailboxSettings settings() {
        return new MailboxSettings("127.0.0.1", server.getImap().getPort(), INBOX, "any", "INBOX");
    }

    private int unread() {
        return jdbc.sql("select count(*) from invites_reply where mailbox like ? and outcome is null")
                .param(INBOX + "%")
                .query(Integer.class)
                .single();
    }

    private int kept() {
        return jdbc.sql("select count(*) from invites_reply where mailbox like ?")
                .param(INBOX + "%")
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> outcomes() {
        return jdbc
                .sql("select outcome from invites_reply where mailbox like ?")
                .param(INBOX + "%")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.summingInt(outcome -> 1)));
    }

    private List<Invited> invited() {
        return jdbc.sql("""
                        select i.uid, o.recipient from invites_invitation i join invites_outbox o on o.invitation_id = i.id
                        where o.recipient like 'pair-%' order by i.id
                        """)
                .query((row, index) -> new Invited(row.getString("uid"), row.getString("recipient")))
                .list();
    }
}
