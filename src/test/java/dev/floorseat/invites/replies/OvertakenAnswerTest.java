package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    Hosts hosts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private PromisedVisit promised;

    @BeforeEach
    void aVisitIsPromisedAndAnsweredTwice() {
        promised = new PromisedVisit(product);
        arrives(1, "E1", "20261221T090000Z", "ACCEPTED");
        arrives(2, "E1", "20261221T100000Z", "TENTATIVE");
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

    /** The link was used after the mail had arrived, and before the mail is written: what is recorded last must not be what was said first. */
    @Test
    void neverUndoesWhatTheSamePersonAnswersOnAnotherWayMeanwhile() throws Exception {
        VisitId visit = promised.company.first("E1").visitId();
        PersonId hanna = promised.company.person("E1");
        whileItIsRead(connection -> {
            clock.forward(Duration.ofSeconds(2));
            answers.answer(visit, hanna, Answer.DECLINED, DeclineReason.OTHER, null, "link");
        });

        assertThat(outcomes()).containsExactly("STALE_STAMP", "STALE_STAMP");
        assertThat(jdbc.sql("select answer from rotation_answer where visit = ? and person = ?")
                        .params(visit.value(), hanna.value())
                        .query(String.class)
                        .list())
                .containsExactly("DECLINED");
    }

    /** "Not today" is kept without a time, on purpose: whether the yes came before it a person finds out. */
    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "TENTATIVE"})
    void neverTakesANotTodayBackByMail(String partstat) {
        VisitId visit = onceTheMentorSaysNotToday();

        arrives(3, "M1", promised.stamp, partstat);
        desk.readAll();

        assertThat(outcomes()).endsWith("STALE_STAMP");
        assertThat(column("trouble", 3)).isEqualTo("CLOSED");
        assertThat(column("settled_at", 3)).as("a planner looks at it").isEqualTo("null");
        assertThat(hosts.without(promised.company.person("M1"))).containsExactly(visit);
        answers.answer(visit, promised.company.person("M1"), Answer.ACCEPTED, null, null, "link");
        assertThat(hosts.without(promised.company.person("M1"))).isEmpty();
    }

    @Test
    void takesTheNoOfAMentorWhoSaidNotToday() {
        VisitId visit = onceTheMentorSaysNotToday();

        arrives(3, "M1", promised.stamp, "DECLINED");
        desk.readAll();

        assertThat(outcomes()).endsWith("APPLIED");
        assertThat(answers.to(visit)).containsEntry(promised.company.person("M1"), Answer.DECLINED);
    }

    @Test
    void neverTakesANotTodayBackThatIsSaidWhileTheMailIsRead() throws Exception {
        desk.readAll();
        arrives(3, "M1", promised.stamp, "ACCEPTED");
        whileItIsRead(connection -> onceTheMentorSaysNotToday());

        assertThat(column("trouble", 3)).isEqualTo("CLOSED");
        assertThat(hosts.without(promised.company.person("M1"))).isNotEmpty();
    }

    private VisitId onceTheMentorSaysNotToday() {
        VisitId visit = promised.company.first("E1").visitId();
        LocalDate day = promised.company.company().monday().plusDays(7);
        for (String mentor : List.of("M2", "M3")) {
            people.addBusyTime(new BusyTime(
                    promised.company.person(mentor),
                    PlannedCompany.at(day),
                    PlannedCompany.at(day.plusDays(1)),
                    BusyKind.BUSY,
                    People.OWN));
        }
        assertThat(hosts.notToday(visit, promised.company.person("M1"))).isFalse();
        return visit;
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
            long waiting = await().until(this::waiting, connections -> !connections.isEmpty())
                    .get(0);
            happens.accept(waiting);
            return reading;
        });
        return read.get(1, TimeUnit.MINUTES);
    }

    /** The connections that wait for this rotation; who waits for anything else is none of ours. */
    private List<Long> waiting() {
        return jdbc.sql("""
                        select trx_mysql_thread_id from information_schema.innodb_trx
                        where trx_state = 'LOCK WAIT' and trx_query like ?
                        """)
                .param("%from rotation_rotation where id = " + promised.company.rotation() + " for update%")
                .query(Long.class)
                .list();
    }

    private void arrives(int number, String who, String stamp, String answer) {
        String person = promised.address(who);
        byte[] mail = Mails.mail(person, Mails.reply(promised.invitation(who).uid(), 0, stamp, person, answer));
        intake.keep(new Raw(promised.mailbox, 1, number, promised.company.weekBefore(), mail.length, mail));
    }

    private String column(String name, int number) {
        return jdbc.sql("select " + name + " from invites_reply where mailbox = ? and uid = ?")
                .params(promised.mailbox, number)
                .query((row, index) -> String.valueOf(row.getString(1)))
                .single();
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from invites_reply where mailbox = ? order by uid")
                .param(promised.mailbox)
                .query((row, index) -> String.valueOf(row.getString("outcome")))
                .list();
    }
}
