package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.assistants.Deeds;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.rotation.Appointments;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A company whose mail server says who wrote; its rotations keep three days free of changes. */
@ProductTest
class FreezeWindowTest {

    private static final String SERVER = "mx.company.example";

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    Replies replies;

    @Autowired
    Intake intake;

    private PromisedVisit promised;
    private String hanna;
    private Instant begin;
    private ReplyDesk desk;
    private int arrived = 1_000;

    @BeforeEach
    void aVisitIsPromised() {
        promised = new PromisedVisit(product);
        hanna = promised.address("E1");
        begin = product.getBean(Appointments.class)
                .of(promised.company.first("E1").visitId())
                .orElseThrow()
                .from();
        Settling settling = new Settling(
                product.getBean(InvitationBook.class),
                product.getBean(ReplyRows.class),
                product.getBean(Addresses.class),
                product.getBean(Applying.class),
                product.getBean(Deeds.class),
                SERVER);
        desk = new ReplyDesk(
                product.getBean(ReplyRows.class), settling, clock, product.getBean(PlatformTransactionManager.class));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aNoThatNotEverythingSpeaksForWaitsForThePlannerWhoAppliesIt() {
        clock.set(begin.minus(Duration.ofDays(2)));

        long number = arrives("DECLINED", "");

        assertThat(entry(number).outcome().name()).isEqualTo("UNTRUSTED");
        assertThat(entry(number).trouble()).isEqualTo("FROZEN");
        assertThat(entry(number).isApplicable()).isTrue();
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.SENT);
        replies.apply(number, "planner", false);
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void aProposalFreesThePlaceToo() {
        clock.set(begin.minus(Duration.ofDays(2)));
        long number = keep(Mails.mail(
                hanna,
                Mails.counter(
                        promised.invitation().uid(),
                        0,
                        promised.stamp,
                        hanna,
                        "21990101T080000Z",
                        "21990101T120000Z")));
        assertThat(entry(number).trouble()).isEqualTo("FROZEN");
    }

    @Test
    void aNoThatOurServerVouchesForIsAppliedAtOnce() {
        clock.set(begin.minus(Duration.ofDays(2)));
        String domain = hanna.substring(hanna.indexOf('@') + 1);
        arrives("DECLINED", "Authentication-Results: " + SERVER + "; dmarc=pass header.from=" + domain + "\n");
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "TENTATIVE"})
    void whatFreesNothingNeedsTwoOfThree(String partstat) {
        clock.set(begin.minus(Duration.ofDays(2)));
        arrives(partstat, "");
        assertThat(promised.invitation().state().name()).isEqualTo(partstat);
    }

    @Test
    void longBeforeTwoOfThreeAreEnoughForANo() {
        clock.set(begin.minus(Duration.ofDays(3)));
        arrives("DECLINED", "");
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.DECLINED);
    }

    private long arrives(String partstat, String header) {
        String calendar = Mails.reply(promised.invitation().uid(), 0, promised.stamp, hanna, partstat);
        return keep(Mails.mail(hanna, header, "text/calendar; method=REPLY", calendar));
    }

    private long keep(byte[] mail) {
        arrived++;
        intake.keep(new Raw(promised.mailbox, 1, arrived, clock.instant(), mail.length, mail));
        desk.readAll();
        return product.getBean(JdbcClient.class)
                .sql("select id from invites_reply where mailbox = ? and uid = ?")
                .params(promised.mailbox, arrived)
                .query(Long.class)
                .single();
    }

    private ReplyEntry entry(long number) {
        return replies.list(new Replies.Filter(false, null), 0, 10_000).stream()
                .filter(entry -> entry.id() == number)
                .findFirst()
                .orElseThrow();
    }
}
