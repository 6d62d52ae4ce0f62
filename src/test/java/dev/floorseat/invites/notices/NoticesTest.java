package dev.floorseat.invites.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.invites.letter.NoticeWriter;
import dev.floorseat.invites.outbox.Company;
import dev.floorseat.invites.outbox.MessageState;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.invites.outbox.ScriptedSmtp;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class NoticesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Notices notices;

    @Autowired
    NoticeBook book;

    @Autowired
    NoticeRows rows;

    @Autowired
    NoticeWriter writer;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Scheduler> instances = new ArrayList<>();
    private Company company;
    private VisitId visit;

    @BeforeEach
    void aVisitAndAMailServer() {
        company = new Company(people, jdbc);
        visit = company.visit();
        server.start();
    }

    @AfterEach
    void stop() {
        instances.forEach(Scheduler::stop);
        jdbc.sql("drop table if exists notices_test_tasks").update();
        server.stop();
    }

    @Test
    void keepsOneOfAKeyForEachPerson() {
        send(notices, "soon-1", company.erika);
        send(notices, "soon-1", company.jana);
        String first = raw(0);
        send(notices, "soon-1", company.erika);

        assertThat(entries()).extracting(NoticeEntry::state).containsExactly(MessageState.QUEUED, MessageState.QUEUED);
        assertThat(raw(0)).isEqualTo(first);
        assertThat(entries().get(0).next()).isNotNull();
    }

    @Test
    void keepsNothingWhenTheCallerFails() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.send(notice("soon-1", company.erika, null));
            status.setRollbackOnly();
        });

        assertThat(entries()).isEmpty();
        assertThatThrownBy(() -> notices.send(notice("soon-1", company.erika, null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void sendsTheBytesThatWereFrozenInTheReadersLanguage() throws Exception {
        send(notices, "soon-1", company.erika);
        deliver(server.getSmtp().getPort());

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(MessageState.SENT);
            assertThat(entry.next()).isNull();
        });
        assertThat(raw(0)).contains("Message-ID: " + mail.getMessageID());
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        Multipart parts = (Multipart) mail.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Guten Tag erika")
                .contains("- Abschlag <zu hoch>")
                .contains("http://localhost")
                .contains("/visits/" + visit.value() + "/prepare");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("lang=\"de\"")
                .contains("Abschlag &lt;zu hoch&gt;")
                .contains("/visits/" + visit.value() + "/prepare\"");
    }

    @Test
    void sendsWhatIsAboutNoVisit() throws Exception {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> notices.send(new Notice(
                        "news-" + company.mark,
                        company.erika,
                        null,
                        "Neues zu einer Weisung",
                        List.of(Block.paragraph("Sie ist geändert.")),
                        "Ansehen",
                        "/announcements/1")));
        deliver(server.getSmtp().getPort());

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.visit()).isNull();
            assertThat(entry.state()).isEqualTo(MessageState.SENT);
        });
        String words = (String) ((Multipart) server.getReceivedMessages()[0].getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(words.replace("\r\n", "\n"))
                .startsWith("Guten Tag erika " + company.mark)
                .contains("\n\nSie ist geändert.\n\n");
    }

    @Test
    void sendsNothingThatIsTooLate() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> notices.send(
                        notice("soon-1", company.erika, clock.instant().minusSeconds(1))));
        deliver(server.getSmtp().getPort());

        assertThat(entries()).extracting(NoticeEntry::state).containsExactly(MessageState.LAPSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void givesUpAtOnceWhatTheServerRefusesForGoodUntilThePlannerTriesAgain() throws Exception {
        send(notices, "soon-1", company.erika);
        try (ScriptedSmtp refusing = new ScriptedSmtp("550 5.1.1 no such person")) {
            deliver(refusing.port());
        }
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(MessageState.FAILED);
            assertThat(entry.error()).contains("no such person");
        });

        company.gives("erika", "erika.new-" + company.mark + "@company.example");
        assertThat(book.tryAgain(entries().get(0).id())).startsWith("erika");
        deliver(server.getSmtp().getPort());

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).contains("erika.new-" + company.mark);
        assertThat(mail.getHeader("Message-ID")).hasSize(1);
        assertThat((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent())
                .contains("- Abschlag <zu hoch>");
        assertThatThrownBy(() -> book.tryAgain(entries().get(0).id())).isInstanceOf(Refusal.class);
    }

    @Test
    void waitsForAnAddressThatCanBeUsed() throws Exception {
        jdbc.sql("update people_person set email = 'no body@company.example' where id = ?")
                .param(company.erika.value())
                .update();
        send(notices, "soon-1", company.erika);
        long id = jdbc.sql("select id from invites_notice where person_id = ?")
                .param(company.erika.value())
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> book.tryAgain(id)).isInstanceOf(Refusal.class);

        company.gives("erika", "erika-" + company.mark + "@company.example");
        book.tryAgain(id);
        deliver(server.getSmtp().getPort());

        assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void sendsOnceHoweverManyInstancesThereAre() {
        Posting posting = instances(server.getSmtp().getPort(), 2);
        for (int i = 0; i < 10; i++) {
            send(posting, "soon-" + i, company.erika);
        }

        await().atMost(PATIENCE).until(() -> entries().stream().allMatch(entry -> entry.state() == MessageState.SENT));
        assertThat(entries()).hasSize(10).allMatch(entry -> entry.attempts() == 1);
        assertThat(server.getReceivedMessages()).hasSize(10);
    }

    @Test
    void triesAgainWithLongerPausesAndThenGivesUp() throws IOException {
        try (ScriptedSmtp busy = new ScriptedSmtp("451 4.7.1 come back later")) {
            send(instances(busy.port(), 1), "soon-1", company.erika);

            await().atMost(PATIENCE).until(() -> entries().get(0).state() == MessageState.FAILED);
        }
        assertThat(entries().get(0).attempts()).isEqualTo(3);
        assertThat(entries().get(0).error()).contains("come back later");
    }

    private static Notice notice(String key, PersonId to, VisitId visit, @Nullable Instant until) {
        return new Notice(
                key + "-" + visit.value(),
                to,
                visit,
                "In drei Tagen",
                List.of(
                        Block.paragraph("Kurz vorab."),
                        Block.heading("Worum es dort geht"),
                        Block.points(List.of("Abschlag <zu hoch>", "Mahnung"))),
                "Vorbereiten",
                "/visits/" + visit.value() + "/prepare",
                until);
    }

    private Notice notice(String key, PersonId to, @Nullable Instant until) {
        return notice(key, to, visit, until);
    }

    private void send(Notices by, String key, PersonId to) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> by.send(notice(key, to, null)));
    }

    private List<NoticeEntry> entries() {
        List<NoticeEntry> newestFirst = new ArrayList<>(book.list(new Outbox.Filter(null, company.mark), 0, 100));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private void deliver(int port) {
        for (NoticeEntry entry : entries()) {
            new NoticeDelivery(rows, sender(port), clock).send(entry.id());
        }
    }

    private String raw(int index) {
        return jdbc.sql("select bytes from invites_notice where id = ?")
                .param(entries().get(index).id())
                .query((row, number) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8))
                .single();
    }

    private static JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    /** Instances with a table of tasks of their own, which the product's own scheduler does not look at. */
    private Posting instances(int port, int count) {
        jdbc.sql("create table notices_test_tasks like scheduled_tasks").update();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender(port));
        ObjectProvider<JavaMailSender> sender = beans.getBeanProvider(JavaMailSender.class);
        for (int i = 0; i < count; i++) {
            Scheduler instance = Scheduler.create(
                            new TransactionAwareDataSourceProxy(database),
                            NoticeTask.of(rows, sender, clock, Duration.ofMillis(50), 2))
                    .tableName("notices_test_tasks")
                    .schedulerName(new SchedulerName.Fixed("instance-" + i))
                    .pollingInterval(Duration.ofMillis(100))
                    .alwaysPersistTimestampInUTC()
                    .build();
            instance.start();
            instances.add(instance);
        }
        return new Posting(rows, writer, people, appointments, instances.get(0), clock, Duration.ZERO);
    }
}
