package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody says yes, and then no; what happens between reading the one and the other. */
@ProductTest
class OvertakenAnswerTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    Intake intake;

    @Autowired
    ReplyDesk desk;

    @Autowired
    Replies replies;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private PromisedVisit promised;

    @BeforeEach
    void aVisitIsPromisedAndAnsweredTwice() {
        promised = new PromisedVisit(product);
        arrives(1, "20261221T090000Z", "ACCEPTED");
        arrives(2, "20261221T100000Z", "TENTATIVE");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    /** Else the yes, read once more after the perhaps, would be out of date, and nobody would know that it was ever said. */
    @Test
    void waitsForTheOlderWhoseReadingBrokeOff() throws Exception {
        whileItIsRead(connection -> jdbc.sql("kill " + connection).update());

        assertThat(outcomes()).containsExactly("null", "null");
        desk.readAll();
        assertThat(outcomes()).containsExactly("APPLIED", "APPLIED");
        assertThat(answers.to(promised.company.first("E1").visitId())).containsValue(Answer.TENTATIVE);
    }

    @Test
    void neverLetsTheOlderWinThatTwoReadAtOnce() throws Exception {
        whileItIsRead(connection -> jdbc.sql("""
                        update invites_reply set outcome = 'APPLIED', read_at = received_at, invitation_id = ?, answer = 'TENTATIVE',
                          sequence = 0, stamp = '2026-12-21 10:00:00' where mailbox = ? and validity = 1 and uid = 2
                        """)
                .params(promised.invitation().id(), promised.mailbox)
                .update());

        assertThat(outcomes()).as("read by somebody else").containsExactly("null", "APPLIED");
        desk.readAll();
        assertThat(outcomes()).containsExactly("STALE_STAMP", "APPLIED");
        assertThat(answers.to(promised.company.first("E1").visitId())).doesNotContainValue(Answer.ACCEPTED);
    }

    @Test
    void thePlannerWhoTakesAnAnswerWhileThePlanIsPublishedIsAskedToLookAgain() throws Exception {
        String alias = "alias@" + promised.mailbox + ".example";
        byte[] mail =
                Mails.mail(alias, Mails.reply(promised.invitation().uid(), 0, "20261221T110000Z", alias, "ACCEPTED"));
        intake.keep(new Raw(promised.mailbox, 1, 3, promised.company.weekBefore(), mail.length, mail));
        desk.readAll();
        assertThat(outcomes()).endsWith("WRONG_SENDER");
        long number = jdbc.sql("select id from invites_reply where mailbox = ? and uid = 3")
                .param(promised.mailbox)
                .query(Long.class)
                .single();

        Throwable refused = whileWaiting(
                () -> catchThrowable(() -> replies.apply(number, "planner", false)),
                connection -> promised.company.place("E1", 1, 8).publish());

        assertThat(refused).isInstanceOfSatisfying(Refusal.class, why -> {
            assertThat(why.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(why.key()).isEqualTo("links.meanwhile");
        });
        assertThat(outcomes()).endsWith("WRONG_SENDER");
        assertThat(promised.invitation().isConfirmed()).isFalse();
    }

    /** Something happens, which is given the number of the connection, after the yes was judged and before it is written. */
    private void whileItIsRead(LongConsumer happens) throws Exception {
        whileWaiting(desk::readAll, happens);
    }

    private <T> T whileWaiting(Supplier<T> reads, LongConsumer happens) throws Exception {
        CompletableFuture<T> read = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("select id from rotation_rotation where id = ? for update")
                    .param(promised.company.rotation())
                    .query(Long.class)
                    .single();
            CompletableFuture<T> reading = CompletableFuture.supplyAsync(reads);
            long waiting = await().until(this::waiting, connections -> connections.size() == 1)
                    .get(0);
            happens.accept(waiting);
            return reading;
        });
        return read.get(1, TimeUnit.MINUTES);
    }

    private List<Long> waiting() {
        return jdbc.sql("select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                .query(Long.class)
                .list();
    }

    private void arrives(int number, String stamp, String answer) {
        String person = promised.address("E1");
        byte[] mail = Mails.mail(person, Mails.reply(promised.invitation().uid(), 0, stamp, person, answer));
        intake.keep(new Raw(promised.mailbox, 1, number, promised.company.weekBefore(), mail.length, mail));
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from invites_reply where mailbox = ? order by uid")
                .param(promised.mailbox)
                .query((row, index) -> String.valueOf(row.getString("outcome")))
                .list();
    }
}
