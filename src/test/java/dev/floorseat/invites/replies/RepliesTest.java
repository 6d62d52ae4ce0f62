package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.invites.outbox.OutboxEntry;
import dev.floorseat.invites.outbox.Redelivery;
import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class RepliesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    Answers answers;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    Replies replies;

    @Autowired
    Outbox outbox;

    @Autowired
    Redelivery redelivery;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    private PromisedVisit promised;
    private VisitId visit;
    private String uid;
    private String hanna;

    @BeforeEach
    void aVisitIsPromised() {
        promised = new PromisedVisit(product);
        visit = promised.company.first("E1").visitId();
        uid = promised.invitation().uid();
        hanna = promised.address("E1");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void confirmsByMail() {
        promised.arrives(mail(0, promised.stamp, "ACCEPTED"));

        assertThat(promised.outcome()).isEqualTo("APPLIED");
        assertThat(promised.invitation().isConfirmed()).isTrue();
        assertThat(answers.to(visit)).containsEntry(promised.company.person("E1"), Answer.ACCEPTED);

        promised.arrives(mail(0, promised.stamp, "ACCEPTED"));
        assertThat(promised.outcome()).isEqualTo("DUPLICATE");
        promised.arrives(mail(0, "20261221T080000Z", "DECLINED"));
        assertThat(promised.outcome()).isEqualTo("STALE_STAMP");
        assertThat(promised.invitation().isConfirmed()).isTrue();
    }

    @Test
    void aDeclineByMailIsRepairedInTheSameBreath() {
        jdbc.sql("update rotation_rotation set repair_days = 5, repair_notice = 0 where id = ?")
                .param(promised.company.rotation())
                .update();
        Instant before = appointments.of(visit).orElseThrow().from();

        promised.arrives(mail(0, promised.stamp, "DECLINED"));

        assertThat(promised.outcome()).isEqualTo("APPLIED");
        assertThat(appointments.of(visit).orElseThrow().from()).isNotEqualTo(before);
        assertThat(promised.invitation().sequence()).isEqualTo(1);
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.QUEUED);
    }

    @Test
    void anOldYesNeverConfirmsANewTimeAndAnOldNoIsShown() {
        promised.company.place("E1", 1, 8).publish();
        assertThat(promised.invitation().sequence()).isEqualTo(1);

        promised.arrives(mail(0, promised.stamp, "ACCEPTED"));
        assertThat(promised.outcome()).isEqualTo("STALE_SEQUENCE");
        assertThat(promised.invitation().isConfirmed()).isFalse();
        long yes = promised.number();
        assertThatThrownBy(() -> replies.apply(yes, "planner", false)).isInstanceOf(Refusal.class);

        promised.arrives(mail(0, "20261221T100000Z", "DECLINED"));
        assertThat(promised.outcome()).isEqualTo("STALE_SEQUENCE");
        assertThat(shown()).contains(yes, promised.number());
        replies.apply(promised.number(), "planner", false);
        assertThat(answers.to(visit)).containsEntry(promised.company.person("E1"), Answer.DECLINED);
        assertThat(shown()).contains(yes).doesNotContain(promised.number());
    }

    @Test
    void aProposalIsAWishAndStaysOpen() {
        Instant from = appointments.of(visit).orElseThrow().from().plus(Duration.ofDays(2));
        Instant to = from.plus(Duration.ofHours(4));
        promised.arrives(Mails.mail(hanna, Mails.counter(uid, 0, promised.stamp, hanna, written(from), written(to))));

        assertThat(promised.outcome()).isEqualTo("APPLIED");
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.COUNTERED);
        assertThat(answers.to(visit)).containsEntry(promised.company.person("E1"), Answer.TENTATIVE);
        assertThat(people.wishesOf(promised.company.person("E1"), clock.instant())
                        .values())
                .anyMatch(wish -> wish.from().equals(from) && wish.to().equals(to));
        assertThat(shown()).contains(promised.number());

        replies.settle(promised.number(), "planner");
        assertThat(shown()).doesNotContain(promised.number());
        replies.reopen(promised.number());
        assertThat(shown()).contains(promised.number());
    }

    @Test
    void asksThePlannerWhoAStrangerIsAndRemembers() {
        String alias = "hanna.alias@" + promised.mailbox + ".example";
        promised.arrives(Mails.mail(alias, Mails.reply(uid, 0, promised.stamp, alias, "ACCEPTED")));
        assertThat(promised.outcome()).isEqualTo("WRONG_SENDER");
        assertThat(promised.invitation().answer()).isNull();

        replies.apply(promised.number(), "planner", true);
        assertThat(promised.outcome()).isEqualTo("APPLIED");
        assertThat(promised.invitation().isConfirmed()).isTrue();
        promised.arrives(Mails.mail(alias, Mails.reply(uid, 0, "20261221T100000Z", alias, "TENTATIVE")));
        assertThat(promised.outcome()).isEqualTo("APPLIED");
    }

    @Test
    void appliesNothingThatIsNotSure() {
        String anna = "anna@" + promised.mailbox + ".example";
        promised.arrives(Mails.mail(anna, Mails.reply(uid, 0, promised.stamp, hanna, "DECLINED")));
        assertThat(promised.outcome()).isEqualTo("UNTRUSTED");
        String sentBy = "ATTENDEE;PARTSTAT=DECLINED;SENT-BY=\"mailto:" + anna + "\":mailto:" + hanna;
        promised.arrives(Mails.mail(anna, Mails.calendar("REPLY", Mails.event(uid, 0, promised.stamp, sentBy))));
        assertThat(promised.outcome()).isEqualTo("WRONG_SENDER");
        promised.arrives(mail(0, promised.stamp, "DELEGATED"));
        assertThat(promised.outcome()).isEqualTo("DELEGATED");
        promised.arrives(Mails.mail(hanna, Mails.reply("nobodys", 0, promised.stamp, hanna, "DECLINED")));
        assertThat(promised.outcome()).isEqualTo("UNKNOWN_UID");
        promised.arrives(mail(7, promised.stamp, "DECLINED"));
        assertThat(promised.outcome()).isEqualTo("STALE_SEQUENCE");

        assertThat(promised.invitation().answer()).isNull();
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.SENT);
    }

    @Test
    void namesEverythingElse() {
        promised.arrives(Mails.mail(hanna, "Subject: x" + promised.mailbox + "\n", "text/html", "<p>No"));
        assertThat(promised.outcome()).isEqualTo("NO_CALENDAR_PART");
        promised.arrives(Mails.mail(hanna, "X-M: " + promised.mailbox + "\n", "application/ms-tnef", "x"));
        assertThat(promised.column("trouble")).isEqualTo("WINMAIL");
        promised.arrives(Mails.mail(hanna, "Auto-Submitted: auto-replied\n", "text/html", promised.mailbox));
        assertThat(promised.outcome()).isEqualTo("AUTO_REPLY");
        assertThat(shown()).as("nobody need do anything").doesNotContain(promised.number());
        assertThat(replies.list(new Replies.Filter(false, Outcome.AUTO_REPLY), 0, 50))
                .extracting(ReplyEntry::id)
                .contains(promised.number());
        promised.arrives(Mails.mail(hanna, promised.mailbox));
        assertThat(promised.outcome()).isEqualTo("UNREADABLE");
        byte[] huge = new byte[InboundReader.MOST_BYTES + 1];
        System.arraycopy(promised.mailbox.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, huge, 0, 20);
        promised.arrives(huge);
        assertThat(promised.outcome()).isEqualTo("TOO_LARGE");
        assertThat(shown()).contains(promised.number());
    }

    @Test
    void knowsTheVisitOfWhatOnlyAPersonCanRead() {
        String words = "Leider nicht " + promised.mailbox;
        promised.arrives(
                Mails.mail(hanna, "References: <else@where.example> " + messageId() + "\n", "text/plain", words));
        assertThat(promised.outcome()).isEqualTo("NO_CALENDAR_PART");
        assertThat(promised.column("invitation_id"))
                .isEqualTo(Long.toString(promised.invitation().id()));
        assertThat(replies.list(new Replies.Filter(true, Outcome.NO_CALENDAR_PART), 0, 50))
                .filteredOn(entry -> entry.id() == promised.number())
                .singleElement()
                .satisfies(entry -> assertThat(entry.isForAPerson()).isTrue());

        String counter = Mails.counter(uid, 0, promised.stamp, hanna, "20270111T090000Z", "20270111T110000Z")
                .replace("DTSTART:20270111T090000Z", "DTSTART;TZID=Atlantis/Capital:20270111T090000");
        promised.arrives(Mails.mail(hanna, counter));
        assertThat(promised.column("trouble")).isEqualTo("UNKNOWN_ZONE");
        assertThat(promised.column("invitation_id"))
                .isEqualTo(Long.toString(promised.invitation().id()));
        assertThat(promised.invitation().answer()).isNull();
    }

    private String messageId() {
        return jdbc.sql("select message_id from invites_outbox where invitation_id = ?")
                .param(promised.invitation().id())
                .query(String.class)
                .single();
    }

    @Test
    void aMailThatComesBackBouncesTheInvitationAndGoesOutOnceMore() {
        String id = messageId();
        String report = """
                From: MAILER-DAEMON@mx.example
                Content-Type: multipart/report; boundary="b"

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Action: failed
                Diagnostic-Code: smtp; 550 no such user

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(id);
        promised.arrives(Mails.bytes(report.replace("Action: failed", "Action: delayed")));
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.SENT);

        promised.arrives(Mails.bytes(report));

        assertThat(promised.outcome()).isEqualTo("DELIVERY_REPORT");
        assertThat(promised.column("words")).isEqualTo("smtp; 550 no such user");
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.BOUNCED);
        OutboxEntry returned = outbox.list(new Outbox.Filter(null, hanna), 0, 1).get(0);
        assertThat(returned.isRetriable()).isTrue();

        redelivery.tryAgain(returned.id());

        assertThat(promised.invitation().state()).isEqualTo(InvitationState.QUEUED);
        assertThat(messageId()).as("the very same mail").isEqualTo(id);
        assertThatThrownBy(() -> redelivery.tryAgain(returned.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void takesNoAnswerToAVisitThatHasBegun() {
        clock.set(appointments.of(visit).orElseThrow().from());
        promised.arrives(mail(0, promised.stamp, "DECLINED"));

        assertThat(promised.outcome()).isEqualTo("STALE_STAMP");
        assertThat(promised.column("trouble")).isEqualTo("BEGUN");
    }

    @Test
    void keepsEveryMailOnceAndStartsAnewWithTheMailbox() {
        byte[] mail = mail(0, promised.stamp, "TENTATIVE");
        promised.arrives(mail);
        intake.keep(new Raw(promised.mailbox, 1, 1, clock.instant(), 3, new byte[3]));
        assertThat(promised.column("size")).isEqualTo(Integer.toString(mail.length));
        assertThat(intake.lastOf(promised.mailbox, 1)).isEqualTo(1);
        intake.reached(promised.mailbox, 1, 0);
        assertThat(intake.lastOf(promised.mailbox, 1)).as("never back").isEqualTo(1);

        intake.reached(promised.mailbox, 2, 0);
        assertThat(intake.lastOf(promised.mailbox, 2)).isZero();
        assertThat(intake.lastOf(promised.mailbox, 1)).as("another UIDVALIDITY").isZero();
    }

    @Test
    void forgetsWhatASettledMailLookedLikeAndNothingElse() {
        promised.arrives(mail(0, promised.stamp, "ACCEPTED"));
        long settled = promised.number();
        promised.arrives(mail(7, promised.stamp, "DECLINED"));
        long open = promised.number();

        clock.forward(Duration.ofDays(1));
        intake.forget(clock.instant());

        assertThat(kept(settled)).isZero();
        assertThat(kept(open)).isPositive();
        promised.arrives(mail(0, promised.stamp, "ACCEPTED"));
        assertThat(promised.outcome()).as("it still came before").isEqualTo("DUPLICATE");
    }

    private int kept(long mail) {
        return jdbc.sql("select length(bytes) from invites_reply where id = ?")
                .param(mail)
                .query(Integer.class)
                .single();
    }

    private List<Long> shown() {
        return replies.list(new Replies.Filter(true, null), 0, 1_000).stream()
                .map(ReplyEntry::id)
                .toList();
    }

    @Test
    void listsByWhatItIs() {
        promised.arrives(mail(7, promised.stamp, "DECLINED"));
        assertThat(replies.list(new Replies.Filter(true, Outcome.STALE_SEQUENCE), 0, 1_000))
                .extracting(ReplyEntry::outcome)
                .containsOnly(Outcome.STALE_SEQUENCE);
        assertThat(replies.counts(true)).containsKey(Outcome.STALE_SEQUENCE);
    }

    private byte[] mail(int sequence, String stamp, String partstat) {
        return Mails.mail(hanna, Mails.reply(uid, sequence, stamp, hanna, partstat));
    }

    private static String written(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(instant);
    }
}
