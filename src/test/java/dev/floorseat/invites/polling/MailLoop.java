package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.calendar.CalendarText;
import dev.floorseat.invites.outbox.CalendarOf;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.outbox.Postman;
import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.replies.Intake;
import dev.floorseat.invites.replies.ReplyDesk;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.PlannedCompany;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole loop through a mail server: a plan is published, invites arrive, people answer from their inboxes, the answers are polled
 * and applied, and what they change goes out again.
 */
@ProductTest
abstract class MailLoop {

    /** Where answers go: the ORGANIZER of every invite. */
    static final String VISITS = "visits@floorseat.localhost";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    Intake intake;

    @Autowired
    ReplyDesk desk;

    @Autowired
    InvitationBook invitations;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private PlannedCompany company;

    /** The server. */
    abstract CompanyMail mail();

    @BeforeEach
    void aPlanIsDrawn() {
        jdbc.sql("update invites_outbox set state = 'SUPERSEDED' where state in ('QUEUED', 'SENDING')")
                .update();
        company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 7);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aYesComesBackAndConfirms() throws Exception {
        publish();
        CalendarText invite = calendar(newest("E1", 1));
        assertThat(invite.line("UID")).isEqualTo("UID:" + invitation("E1").uid());
        assertThat(invite.line("SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(invite.line("ATTENDEE")).endsWith(":mailto:" + address("E1"));

        assertThat(answer("E1", 0, "20261221T090000Z", "ACCEPTED")).isEqualTo("APPLIED");

        assertThat(invitation("E1").isConfirmed()).isTrue();
        assertThat(answer("E1", 0, "20261221T080000Z", "DECLINED")).isEqualTo("STALE_STAMP");
        assertThat(invitation("E1").isConfirmed()).isTrue();
    }

    @Test
    void aNoIsRepairedAndWhatChangesGoesOut() throws Exception {
        jdbc.sql("update rotation_rotation set repair_days = 5, repair_notice = 0 where id = ?")
                .param(company.rotation())
                .update();
        publish();
        newest("E1", 1);
        Instant before = appointments.of(visit()).orElseThrow().from();

        assertThat(answer("E1", 0, "20261221T090000Z", "DECLINED")).isEqualTo("APPLIED");

        Instant after = appointments.of(visit()).orElseThrow().from();
        assertThat(after).isNotEqualTo(before);
        assertThat(deliver()).isGreaterThanOrEqualTo(2);
        byte[] moved = newest("E1", 2);
        assertThat(CalendarOf.mail(moved)).contains("METHOD:REQUEST");
        assertThat(calendar(moved).line("UID"))
                .isEqualTo("UID:" + invitation("E1").uid());
        assertThat(calendar(moved).line("SEQUENCE")).isEqualTo("SEQUENCE:1");
        assertThat(answer("E1", 0, "20261221T100000Z", "ACCEPTED")).isEqualTo("STALE_SEQUENCE");
        assertThat(answer("E1", 1, "20261221T100000Z", "ACCEPTED")).isEqualTo("APPLIED");
        assertThat(invitation("E1").isConfirmed()).isTrue();

        company.place("E1", 1, null).publish();
        assertThat(deliver()).isEqualTo(2);
        byte[] off = newest("E1", 3);
        assertThat(CalendarOf.mail(off)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(calendar(off).line("SEQUENCE")).isEqualTo("SEQUENCE:2");
    }

    @Test
    void aProposalComesBackAsAWish() throws Exception {
        publish();
        newest("E1", 1);
        Instant from = appointments.of(visit()).orElseThrow().from().plus(Duration.ofDays(2));
        Instant to = from.plus(Duration.ofHours(4));
        String uid = invitation("E1").uid();

        String outcome = send(Mails.mail(
                address("E1"),
                Mails.counter(uid, 0, "20261221T090000Z", address("E1"), UTC.format(from), UTC.format(to))));

        assertThat(outcome).isEqualTo("APPLIED");
        assertThat(invitation("E1").state()).isEqualTo(InvitationState.COUNTERED);
        assertThat(people.wishesOf(company.person("E1"), clock.instant()).values())
                .anyMatch(wish -> wish.from().equals(from) && wish.to().equals(to));
    }

    @Test
    void aMailboxThatWasMadeAnewIsReadAnewAndNothingCountsTwice() throws Exception {
        publish();
        String uid = invitation("E1").uid();
        String user = "answers-" + uid + "@company.example";
        MailboxSettings answers = mail().mailbox(user, "Answers");
        byte[] yes = Mails.mail(address("E1"), Mails.reply(uid, 0, "20261221T090000Z", address("E1"), "ACCEPTED"));
        byte[] perhaps = Mails.mail(address("E1"), Mails.reply(uid, 0, "20261221T100000Z", address("E1"), "TENTATIVE"));

        try (Store store = mail().store(user)) {
            Folder folder = store.getFolder("Answers");
            folder.create(Folder.HOLDS_MESSAGES);
            folder.appendMessages(new Message[] {new FrozenMessage(yes)});
            assertThat(new ImapFetch(answers, intake, clock).run()).isOne();
            assertThat(new ImapFetch(answers, intake, clock).run()).isZero();
            desk.readAll();
            long validity = ((UIDFolder) folder).getUIDValidity();
            // a server may count in seconds (RFC 3501 section 2.3.1.1 lets it)
            await().until(() -> {
                folder.delete(false);
                folder.create(Folder.HOLDS_MESSAGES);
                return ((UIDFolder) folder).getUIDValidity() != validity;
            });
            folder.appendMessages(new Message[] {new FrozenMessage(yes), new FrozenMessage(perhaps)});
        }

        assertThat(new ImapFetch(answers, intake, clock).run()).isEqualTo(2);
        desk.readAll();
        assertThat(new ImapFetch(answers, intake, clock).run()).isZero();
        assertThat(jdbc.sql("select outcome from invites_reply where mailbox = ? order by id")
                        .param(answers.name())
                        .query(String.class)
                        .list())
                .containsExactly("APPLIED", "DUPLICATE", "APPLIED");
        assertThat(jdbc.sql("select count(distinct validity) from invites_reply where mailbox = ?")
                        .param(answers.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void leavesTheMailboxAsItWasAndOfWhatIsTooLargeMost() throws Exception {
        String user = "shared-" + company.rotation() + "@company.example";
        String line = "x".repeat(76) + "\r\n";
        mail().send(user, ("Subject: large\r\n\r\n" + line.repeat(5_000)).getBytes(StandardCharsets.US_ASCII));
        MailboxSettings shared = mail().mailbox(user, "INBOX");

        await().atMost(PATIENCE).until(() -> new ImapFetch(shared, intake, clock).run() == 1);

        try (Store store = mail().store(user);
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessage(1).isSet(Flags.Flag.SEEN)).isFalse();
        }
        assertThat(jdbc.sql("select length(bytes) from invites_reply where mailbox = ?")
                        .param(shared.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(InboundReader.MOST_BYTES + 1);
    }

    /** Publishes, and sends the invites once the time to gather changes is over. */
    void publish() {
        company.publish();
        assertThat(deliver()).isEqualTo(2);
    }

    private int deliver() {
        clock.forward(Duration.ofMinutes(6));
        return Postman.deliver(product, mail().sender());
    }

    /** The newest mail in somebody's inbox, once there are so many. */
    private byte[] newest(String name, int number) {
        List<byte[]> inbox =
                await().atMost(PATIENCE).until(() -> mail().inbox(address(name)), mails -> mails.size() == number);
        return inbox.get(number - 1);
    }

    private String answer(String name, int sequence, String stamp, String partstat)
            throws MessagingException, IOException {
        String uid = calendar(newestOf(name)).text("UID");
        return send(Mails.mail(address(name), Mails.reply(uid, sequence, stamp, address(name), partstat)));
    }

    private byte[] newestOf(String name) throws MessagingException, IOException {
        List<byte[]> inbox = mail().inbox(address(name));
        return inbox.get(inbox.size() - 1);
    }

    /** Sends a mail to the product, and says what became of it. */
    private String send(byte[] mail) throws MessagingException {
        mail().send(VISITS, mail);
        String id = Objects.requireNonNull(new FrozenMessage(mail).getMessageID());
        return await().atMost(PATIENCE)
                .until(() -> outcome(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> outcome(String messageId) throws MessagingException, IOException {
        poll();
        return jdbc.sql("select outcome from invites_reply where message_id = ? and mailbox = ?")
                .params(messageId, mail().mailbox(VISITS, "INBOX").name())
                .query(String.class)
                .optional();
    }

    /** Looks into the product's mailbox, as the background work does. */
    void poll() throws MessagingException, IOException {
        new ImapFetch(mail().mailbox(VISITS, "INBOX"), intake, clock).run();
        desk.readAll();
    }

    /** Somebody has another address from now on. */
    void gives(String name, String address) {
        jdbc.sql("update people_person set email = ? where id = ?")
                .params(address, company.person(name).value())
                .update();
    }

    /** Somebody's newest invitation. */
    Invitation invitation(String name) {
        String uid = jdbc.sql(
                        "select uid from invites_invitation where visit_id = ? and person_id = ? order by id desc limit 1")
                .params(visit().value(), company.person(name).value())
                .query(String.class)
                .single();
        return invitations.byUid(uid).orElseThrow();
    }

    private VisitId visit() {
        return company.first("E1").visitId();
    }

    private String address(String name) {
        return Objects.requireNonNull(
                people.byId(company.person(name)).orElseThrow().email());
    }

    private static CalendarText calendar(byte[] mail) {
        return new CalendarText(CalendarOf.mail(mail).getBytes(StandardCharsets.UTF_8));
    }
}
