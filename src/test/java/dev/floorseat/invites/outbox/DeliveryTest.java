package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.web.Refusal;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class DeliveryTest {

    private static final String MORNING = "2027-01-12T07:00:00Z";

    @Autowired
    Invitations invitations;

    @Autowired
    Messages messages;

    @Autowired
    LetterWriter letters;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HikariDataSource pool;

    private final TestClock clock = TestClock.at("2026-12-20T08:00:00Z");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Company company;

    @BeforeEach
    void aCompanyAndAnOutboxOfItsOwn() {
        jdbc.sql("update invites_outbox set state = 'SUPERSEDED' where state in ('QUEUED', 'SENDING')")
                .update();
        company = new Company(people, jdbc);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsTheBytesThatWereFrozen() throws Exception {
        publishOne();
        List<String> frozen = frozen();

        assertThat(delivery(server.getSmtp().getPort()).run()).isEqualTo(2);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        for (MimeMessage message : received) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            String text = raw.toString(StandardCharsets.UTF_8);
            // the server puts its trace before what it was given, and drops the last line end
            assertThat(frozen).anyMatch(bytes -> text.stripTrailing().endsWith(bytes.stripTrailing()));
        }
        assertThat(company.mail(outbox)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(MessageState.SENT);
            assertThat(entry.attempts()).isOne();
            assertThat(entry.invitation()).isEqualTo(InvitationState.SENT);
        });
    }

    @Test
    void triesAgainWithTheSameBytesWhenTheServerWasDown() {
        publishOne();
        List<String> frozen = frozen();
        int port = server.getSmtp().getPort();
        server.stop();

        assertThat(delivery(port).run()).isZero();
        assertThat(company.mail(outbox)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(MessageState.QUEUED);
            assertThat(entry.attempts()).isOne();
            assertThat(entry.error()).isNotBlank();
            assertThat(entry.next()).isEqualTo(clock.instant().plusSeconds(60));
        });

        GreenMail back = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertThat(delivery(back.getSmtp().getPort()).run())
                    .as("before the pause is over")
                    .isZero();
            clock.forward(Duration.ofSeconds(61));
            assertThat(delivery(back.getSmtp().getPort()).run()).isEqualTo(2);
        } finally {
            back.stop();
        }
        assertThat(frozen()).isEqualTo(frozen);
        assertThat(company.mail(outbox)).extracting(OutboxEntry::state).containsOnly(MessageState.SENT);
    }

    @Test
    void givesUpOnlyWhatTheServerRefusesForGood() throws Exception {
        publishOne();
        try (ScriptedSmtp refusing = new ScriptedSmtp("550 5.1.1 no such person")) {
            delivery(refusing.port()).run();
        }
        assertThat(company.mail(outbox)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(MessageState.FAILED);
            assertThat(entry.error()).contains("no such person");
            assertThat(entry.invitation()).isEqualTo(InvitationState.BOUNCED);
        });

        OutboxEntry first = company.mail(outbox).get(0);
        assertThat(redelivery().tryAgain(first.id())).isEqualTo(first.name());
        assertThat(delivery(server.getSmtp().getPort()).run()).isOne();
        assertThat(company.mail(outbox).get(0).invitation()).isEqualTo(InvitationState.SENT);
        assertThatThrownBy(() -> redelivery().tryAgain(first.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void waitsLongerEachTimeTheServerSaysLater() throws Exception {
        publishOne();
        try (ScriptedSmtp busy = new ScriptedSmtp("451 4.7.1 greylisted, come back later")) {
            delivery(busy.port()).run();
            clock.forward(Duration.ofMinutes(1));
            delivery(busy.port()).run();
        }

        assertThat(company.mail(outbox)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(MessageState.QUEUED);
            assertThat(entry.attempts()).isEqualTo(2);
            assertThat(entry.next()).isEqualTo(clock.instant().plusSeconds(120));
        });
        assertThat(Claims.pauseAfter(20)).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource({
        "'',421 4.3.2 closing",
        "'',554 5.7.1 nobody may in",
        "'',hang up",
        "EHLO,say nothing",
        "MAIL,451 4.3.0 no room",
        "MAIL,550 5.1.8 not this sender",
        "DATA,452 4.2.2 later",
        ".,say nothing",
        ".,hang up",
        ".,451 4.3.0 disk full"
    })
    void losesNothingToAServerThatIsNotWell(String command, String answer) throws Exception {
        publishOne();
        List<String> frozen = frozen();
        try (ScriptedSmtp ill = new ScriptedSmtp((asked, taken) -> asked.equals(command) ? answer : null)) {
            assertThat(delivery(ill.port()).run()).isZero();
        }
        assertThat(company.mail(outbox)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(MessageState.QUEUED);
            assertThat(entry.attempts()).isOne();
            assertThat(entry.next()).isEqualTo(clock.instant().plusSeconds(60));
        });

        clock.forward(Duration.ofMinutes(1));
        assertThat(delivery(server.getSmtp().getPort()).run()).isEqualTo(2);
        assertThat(frozen()).isEqualTo(frozen);
        assertThat(states()).containsOnly("REQUEST SENT");
    }

    @Test
    void sendsTheRestLaterWhenTheServerBreaksOffInTheMiddle() throws Exception {
        for (int i = 0; i < 3; i++) {
            publishOne();
        }
        try (ScriptedSmtp tired = new ScriptedSmtp(
                (asked, taken) -> taken < 2 ? null : asked.isEmpty() ? "421 4.3.2 tired" : ScriptedSmtp.HANGS_UP)) {
            assertThat(delivery(tired.port()).run()).isEqualTo(2);
            assertThat(tired.taken())
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(frozen())
                            .anyMatch(bytes -> bytes.stripTrailing().equals(message.stripTrailing())));
        }
        assertThat(Collections.frequency(states(), "REQUEST SENT")).isEqualTo(2);
        assertThat(Collections.frequency(states(), "REQUEST QUEUED")).isEqualTo(4);

        clock.forward(Duration.ofMinutes(1));
        assertThat(delivery(server.getSmtp().getPort()).run()).isEqualTo(4);
        assertThat(states()).containsOnly("REQUEST SENT");
        assertThat(company.mail(outbox)).extracting(OutboxEntry::attempts).containsOnly(1, 2);
    }

    /** The mail server has them, and nobody could write that down: they go out once more, in the same bytes. */
    @Test
    void losesNothingWhenTheDatabaseHangsUpAfterSending() throws Exception {
        publishOne();
        List<String> frozen = frozen();
        try (Connection beside =
                DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
            JavaMailSenderImpl breaking = new JavaMailSenderImpl() {
                @Override
                public void send(MimeMessage... messages) {
                    super.send(messages);
                    jdbc.sql("select 1")
                            .query(Integer.class)
                            .single(); // so that the pool takes its connection for fresh
                    breakConnections(beside);
                }
            };
            breaking.setHost("127.0.0.1");
            breaking.setPort(server.getSmtp().getPort());
            new Delivery(claims(), breaking, clock).run();
        } catch (DataAccessException | TransactionException e) {
            // the pool trusts for half a second that what it gave out lately still lives
            pool.getHikariPoolMXBean().softEvictConnections();
            assertThat(states()).containsOnly("REQUEST SENDING");
        }

        pool.getHikariPoolMXBean().softEvictConnections();
        clock.forward(Duration.ofMinutes(16));
        delivery(server.getSmtp().getPort()).run();
        assertThat(states()).containsExactly("REQUEST SENT", "REQUEST SENT");
        assertThat(frozen()).isEqualTo(frozen);
        assertThat(company.mail(outbox)).allSatisfy(entry -> {
            int copies = 0;
            for (MimeMessage message : server.getReceivedMessages()) {
                copies += message.getAllRecipients()[0].toString().contains(entry.recipient()) ? 1 : 0;
            }
            assertThat(copies).isEqualTo(entry.attempts());
        });
    }

    /** The server hangs up on everybody else who works on this schema. */
    private static void breakConnections(Connection beside) {
        JdbcClient own = JdbcClient.create(new SingleConnectionDataSource(beside, true));
        long self = own.sql("select connection_id()").query(Long.class).single();
        String schema = own.sql("select database()").query(String.class).single();
        List<Long> others = own.sql("show processlist")
                .query((row, number) -> schema.equals(row.getString("db")) ? row.getLong("Id") : self)
                .list();
        others.stream().filter(connection -> connection != self).forEach(connection -> {
            try {
                own.sql("kill " + connection).update();
            } catch (DataAccessException e) {
                // it has ended by itself meanwhile
            }
        });
    }

    @Test
    void sendsEachOnceWithManyWorkers() throws Exception {
        for (int i = 0; i < 30; i++) {
            publish(null, company.morning(company.visit(), MORNING));
        }
        clock.forward(Duration.ofMinutes(6));
        ExecutorService workers = Executors.newFixedThreadPool(4);
        int sent = 0;
        try {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(workers.submit(
                        () -> delivery(server.getSmtp().getPort()).run()));
            }
            for (Future<Integer> run : runs) {
                sent += run.get();
            }
        } finally {
            workers.shutdownNow();
        }

        Set<String> ids = new HashSet<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            assertThat(ids.add(message.getMessageID())).as("sent once").isTrue();
        }
        assertThat(sent).isEqualTo(60);
        assertThat(ids).hasSize(60);
    }

    @Test
    void takesOverFromAWorkerThatDied() {
        publishOne();
        List<String> frozen = frozen();
        Claims dying = claims();
        assertThat(dying.take(20)).hasSize(2);

        assertThat(delivery(server.getSmtp().getPort()).run())
                .as("it may still live")
                .isZero();
        clock.forward(Duration.ofMinutes(16));
        assertThat(delivery(server.getSmtp().getPort()).run()).isEqualTo(2);

        assertThat(frozen()).isEqualTo(frozen);
        assertThat(company.mail(outbox)).extracting(OutboxEntry::attempts).containsOnly(2);
    }

    @Test
    void ignoresAWorkerThatComesBackFromTheDead() {
        publishOne();
        Claims slow = claims();
        List<Claim> taken = slow.take(20);
        clock.forward(Duration.ofMinutes(16));
        delivery(server.getSmtp().getPort()).run();

        taken.forEach(claim -> slow.failed(claim, "too late"));

        assertThat(company.mail(outbox)).extracting(OutboxEntry::state).containsOnly(MessageState.SENT);
    }

    @Test
    void holdsTheSecondMessageWhileTheFirstIsOnItsWay() {
        Appointment before = company.morning(company.visit(), MORNING);
        publish(null, before);
        clock.forward(Duration.ofMinutes(6));
        List<Claim> onTheirWay = claims().take(20);
        publish(before, company.morning(before.visit(), "2027-01-12T12:00:00Z"));
        clock.forward(Duration.ofMinutes(6));

        assertThat(claims().take(20)).isEmpty();
        claims().sent(onTheirWay);
        assertThat(claims().take(20))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.sequence()).isOne());
    }

    @Test
    void dropsWhatIsReplacedWhileTheServerIsDown() {
        Appointment before = company.morning(company.visit(), MORNING);
        publish(null, before);
        clock.forward(Duration.ofMinutes(6));
        int port = server.getSmtp().getPort();
        server.stop();
        delivery(port).run();

        publish(before, null);

        assertThat(company.mail(outbox))
                .extracting(entry -> entry.kind() + " " + entry.state())
                .containsExactly("REQUEST SUPERSEDED", "REQUEST SUPERSEDED", "CANCEL QUEUED", "CANCEL QUEUED");
    }

    @Test
    void sendsNothingAboutAVisitThatHasPassed() {
        publishOne();
        clock.forward(Duration.ofDays(60));

        assertThat(delivery(server.getSmtp().getPort()).run()).isZero();
        assertThat(company.mail(outbox)).extracting(OutboxEntry::state).containsOnly(MessageState.LAPSED);
        assertThat(company.mail(outbox)).extracting(OutboxEntry::invitation).containsOnly(InvitationState.NO_ANSWER);
    }

    @Test
    void dropsWhatADeadWorkerHadOnceANewerMessageWaits() {
        Appointment before = company.morning(company.visit(), MORNING);
        publish(null, before);
        clock.forward(Duration.ofMinutes(6));
        assertThat(claims().take(20)).hasSize(2);
        publish(before, null);
        clock.forward(Duration.ofMinutes(16));

        assertThat(delivery(server.getSmtp().getPort()).run()).isEqualTo(2);

        clock.forward(Duration.ofMinutes(16));
        assertThat(delivery(server.getSmtp().getPort()).run()).isZero();
        assertThat(states()).containsExactly("REQUEST SUPERSEDED", "REQUEST SUPERSEDED", "CANCEL SENT", "CANCEL SENT");
    }

    @Test
    void takesBackWhatADeadWorkerHadWhenTheNewerMessageWasDropped() {
        Appointment before = company.morning(company.visit(), MORNING);
        publish(null, before);
        clock.forward(Duration.ofMinutes(6));
        claims().take(20);
        Appointment after = company.morning(before.visit(), "2027-01-12T12:00:00Z");
        publish(before, after);
        publish(after, before);
        clock.forward(Duration.ofMinutes(16));

        assertThat(delivery(server.getSmtp().getPort()).run()).isEqualTo(2);
        assertThat(states()).contains("REQUEST SENT", "CHANGE SUPERSEDED").doesNotContain("REQUEST SUPERSEDED");
    }

    @Test
    void triesNothingAgainWhoseNewerMessageWaitsOrHasLeft() {
        Appointment before = company.morning(company.visit(), MORNING);
        publish(null, before);
        clock.forward(Duration.ofMinutes(6));
        List<Claim> onTheirWay = claims().take(20);
        publish(before, null);
        clock.forward(Duration.ofMinutes(6));

        onTheirWay.forEach(claim -> claims().failed(claim, "550 no such person"));
        assertThat(states())
                .containsExactly("REQUEST SUPERSEDED", "REQUEST SUPERSEDED", "CANCEL QUEUED", "CANCEL QUEUED");

        assertThat(delivery(server.getSmtp().getPort()).run()).isEqualTo(2);
        OutboxEntry old = company.mail(outbox).get(0);
        jdbc.sql("update invites_outbox set state = 'FAILED' where id = ?")
                .param(old.id())
                .update();
        assertThatThrownBy(() -> redelivery().tryAgain(old.id())).isInstanceOf(Refusal.class);
        assertThat(delivery(server.getSmtp().getPort()).run()).isZero();
        assertThat(states()).containsExactly("REQUEST SUPERSEDED", "REQUEST SUPERSEDED", "CANCEL SENT", "CANCEL SENT");
    }

    @Test
    void letsTheOlderOfTwoThatWaitGoFirst() {
        Appointment before = company.morning(company.visit(), MORNING);
        publish(null, before);
        clock.forward(Duration.ofMinutes(6));
        claims().take(20);
        publish(before, null);
        jdbc.sql("update invites_outbox set state = 'QUEUED', next_attempt_at = '2027-01-01' where state = 'SENDING'")
                .update();
        clock.forward(Duration.ofHours(1));

        assertThat(claims().take(20)).isEmpty();
        clock.forward(Duration.ofDays(12));
        assertThat(claims().take(20))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.sequence()).isZero());
    }

    @Test
    void writesANewLetterWhenTheAddressWasCorrected() throws Exception {
        publishOne();
        try (ScriptedSmtp refusing = new ScriptedSmtp("550 5.1.1 no such person")) {
            delivery(refusing.port()).run();
        }
        OutboxEntry refused = company.mail(outbox).get(0);
        company.gives("erika", "erika.new-" + company.mark + "@company.example");

        redelivery().tryAgain(refused.id());

        assertThat(states()).containsExactly("REQUEST SUPERSEDED", "REQUEST FAILED", "REQUEST QUEUED");
        assertThat(delivery(server.getSmtp().getPort()).run()).isOne();
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0])
                .hasToString("erika " + company.mark + " <erika.new-" + company.mark + "@company.example>");
        List<String> letters = frozen();
        assertThat(line(letters.get(2), "Message-ID")).isNotEqualTo(line(letters.get(0), "Message-ID"));
        assertThat(calendarLine(letters.get(2), "UID")).isEqualTo(calendarLine(letters.get(0), "UID"));
        assertThat(calendarLine(letters.get(2), "SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(company.mail(outbox).get(2).invitation()).isEqualTo(InvitationState.SENT);
    }

    private void publishOne() {
        publish(null, company.morning(company.visit(), MORNING));
        clock.forward(Duration.ofMinutes(5));
    }

    private void publish(@Nullable Appointment before, @Nullable Appointment after) {
        Publishing publishing = new Publishing(invitations, messages, letters, people, clock, Duration.ofMinutes(5));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        publishing.on(new PlanPublished(1, 1, List.of(new AppointmentChange(before, after)))));
    }

    private Claims claims() {
        return new Claims(jdbc, invitations, messages, clock, transactions);
    }

    private Redelivery redelivery() {
        return new Redelivery(jdbc, invitations, messages, letters, people, clock);
    }

    private List<String> states() {
        return company.mail(outbox).stream()
                .map(entry -> entry.kind() + " " + entry.state())
                .toList();
    }

    private static String line(String letter, String name) {
        return letter.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    }

    private static String calendarLine(String letter, String name) {
        return line(CalendarOf.mail(letter.getBytes(StandardCharsets.UTF_8)), name);
    }

    private Delivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "500");
        return new Delivery(claims(), sender, clock);
    }

    private List<String> frozen() {
        return jdbc.sql("select bytes from invites_outbox where recipient like ? order by id")
                .param("%" + company.mark + "%")
                .query((row, number) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8))
                .list();
    }
}
