package dev.floorseat.notes.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.NewDemand;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hanna comes on Thursday at six in the morning, so her mail and Karim's are due on Monday at seven. */
@ProductTest
class PreparationMailTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    PreparationRound round;

    @Autowired
    Answers answers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PreparedVisit visit;

    @BeforeEach
    void aVisitOnThursday() {
        visit = PreparedVisit.found(product);
        visit.reads("M1", Locale.ENGLISH);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void waitsForSevenOnTheThirdDayBefore() {
        visit.at(0, "06:59");
        round.run();
        assertThat(mails("E1")).isEmpty();

        visit.at(0, "07:00");
        round.run();
        assertThat(mails("E1")).hasSize(1);
        assertThat(mails("M1")).hasSize(1);
    }

    @Test
    void tellsEachTheirSideInTheirLanguage() throws Exception {
        round.run();

        MimeMessage executive = mails("E1").get(0);
        assertThat(executive.getSubject()).startsWith("Vorbereitung auf den Besuch am Do.");
        assertThat(plain(executive))
                .contains("Guten Tag Hanna Okafor")
                .contains("- Abschlag ist plötzlich gestiegen")
                .contains("- Gutschriften erst mit der nächsten Rechnung")
                .doesNotContain("Rückrufe", "Ökotarif", "Umzug")
                .contains("/visits/" + visit.number() + "/prepare");
        MimeMessage mentor = mails("M1").get(0);
        assertThat(mentor.getSubject()).startsWith("Preparation for the visit on Thu");
        assertThat(plain(mentor))
                .contains("Die Pflichtfrage streichen (open, by")
                .contains("Gutschriften erst mit der nächsten Rechnung")
                .contains("You may say “stop”");
    }

    @Test
    void saysWhatToLookFor() throws Exception {
        Demands demands = product.getBean(Demands.class);
        demands.file(new NewDemand(
                "mailed",
                visit.company().company().id("billing"),
                Demand.Reason.TRIAL,
                visit.company().company().monday().plusDays(20),
                Set.of(visit.person("E2")),
                Set.of(),
                4,
                "Ratenzahlung anbieten",
                "Nachzahlung über 200 Euro",
                null));
        try {
            round.run();
        } finally {
            demands.withdraw("mailed");
        }

        assertThat(plain(mails("E1").get(0)))
                .contains("Achten Sie darauf")
                .contains("- Nachzahlung über 200 Euro: Ratenzahlung anbieten");
        assertThat(plain(mails("M1").get(0))).contains("Your guest looks for");
    }

    @Test
    void goesOutAtOnceWhenItIsLater() {
        visit.at(3, "05:59");
        round.run();

        assertThat(mails("E1")).hasSize(1);
    }

    @Test
    void staysWhenTheVisitHasBegunOrWasDeclined() {
        visit.at(3, "06:00");
        round.run();
        assertThat(mails("E1")).isEmpty();

        visit.at(0, "12:00");
        answers.answer(
                new VisitId(visit.number()), visit.person("M1"), Answer.DECLINED, DeclineReason.OTHER, null, "test");
        round.run();
        assertThat(mails("E1")).isEmpty();
        assertThat(mails("M1")).isEmpty();
    }

    @Test
    void goesOutAgainForAnotherTimeAndOnlyThen() {
        round.run();
        round.run();
        assertThat(mails("E1")).hasSize(1);

        visit.company().place("E1", 1, 4).publish();
        round.run();
        assertThat(mails("E1")).as("Friday is four days away").hasSize(1);
        visit.at(1, "07:00");
        round.run();
        assertThat(mails("E1")).hasSize(2);
        assertThat(mails("M1")).hasSize(2);
    }

    @Test
    void doublesNothingWhenTwoInstancesRunAtOnce() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runs.add(instances.submit(round::run));
            }
            for (Future<Integer> run : runs) {
                run.get();
            }
        } finally {
            instances.shutdownNow();
        }

        assertThat(mails("E1")).hasSize(1);
        assertThat(mails("M1")).hasSize(1);
    }

    private List<MimeMessage> mails(String name) {
        PersonId person = visit.person(name);
        return jdbc.sql("""
                        select bytes from invites_notice where person_id = ? and visit_id = ? and notice_key like 'prepare-%'
                        order by id
                        """)
                .params(person.value(), visit.number())
                .query((row, number) -> message(name, row.getBytes("bytes")))
                .list();
    }

    private static MimeMessage message(String name, byte[] bytes) {
        try {
            Path mails = Files.createDirectories(Path.of("target", "mails"));
            Files.write(mails.resolve("preparation-" + name + ".eml"), bytes);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String plain(MimeMessage mail) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
