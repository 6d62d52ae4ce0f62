package dev.floorseat.invites.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.floorseat.ProductTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Kills the product again and again while it publishes five plans, sends their invites and reads the answers, and compares what is left
 * with what went through the mail server. The mail server lives here, the database on the server of the other tests.
 */
@ProductTest
@Tag("kill")
class KillTest {

    /** Another one kills at other moments, -Dfloorseat.kills=20 more often. */
    private static final long SEED = Long.getLong("floorseat.kills.seed", 5_546L);

    private static final int KILLS = Integer.getInteger("floorseat.kills", 3);

    /** Plans count a hundred, messages sent and answers read one each: some 1,700 in all. */
    private static final int MOST_IN_A_LIFE = 600;

    private static final int LAST_MILLIS = 1_000;

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @Autowired
    HikariDataSource tests;

    @TempDir
    Path folder;

    @Test
    void losesNothingAndSaysNothingTwiceInOtherWords() throws Exception {
        Random random = new Random(SEED);
        try (OwnSchema schema = new OwnSchema(tests);
                Correspondence mail = new Correspondence(random)) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (Life life = begin(kill, schema, mail)) {
                    life.until(START, () -> life.hasSaid(Mortal.READY));
                    int enough = done(schema) + random.nextInt(MOST_IN_A_LIFE);
                    boolean broken = random.nextBoolean();
                    life.until(LONGEST, () -> {
                        mail.answer();
                        return done(schema) >= enough;
                    });
                    if (broken) {
                        schema.breakConnections();
                    }
                    life.goOn(Duration.ofMillis(random.nextInt(LAST_MILLIS)), mail::answer);
                    life.kill();
                }
                aQuarterOfAnHourPasses(schema);
                System.out.printf("Killed for the %d. time: %s%n", kill + 1, standing(schema, mail));
            }
            try (Life life = begin(KILLS, schema, mail)) {
                life.until(START, () -> life.hasSaid(Mortal.READY));
                life.until(LONGEST, () -> isSettled(schema, mail));
                life.kill();
            }
            System.out.println("In the end: " + standing(schema, mail));
            everyPlanIsPublishedAsAWhole(schema);
            everyInviteArrivedInTheVeryBytesThatWereFrozen(schema, mail);
            everyAnswerCountsOnce(schema, mail);
        }
    }

    private Life begin(int number, OwnSchema schema, Correspondence mail) throws Exception {
        List<String> arguments = new ArrayList<>(schema.arguments());
        arguments.addAll(List.of(
                "--spring.profiles.active=test",
                "--server.port=0",
                "--floorseat.home=" + folder.resolve("home"),
                "--floorseat.demo.mailbox=false",
                "--floorseat.insights.encoder=words",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.smtpPort(),
                "--floorseat.invites.address=" + Correspondence.PRODUCT,
                "--floorseat.invites.gather=PT0S",
                "--floorseat.invites.pause=PT0.2S",
                "--floorseat.mailbox.host=127.0.0.1",
                "--floorseat.mailbox.port=" + mail.imapPort(),
                "--floorseat.mailbox.user=" + Correspondence.PRODUCT,
                "--floorseat.mailbox.password=any",
                "--floorseat.mailbox.pause=PT0.2S",
                "--db-scheduler.polling-interval=200ms",
                "--db-scheduler.heartbeat-interval=500ms"));
        return Life.begin(folder.resolve("life-" + number + ".log"), arguments);
    }

    /** While nobody lives; so what the dead had in their hands is nobody's any more. */
    private static void aQuarterOfAnHourPasses(OwnSchema schema) {
        schema.jdbc()
                .sql("update invites_outbox set claimed_at = claimed_at - interval 16 minute where state = 'SENDING'")
                .update();
    }

    private static boolean isSettled(OwnSchema schema, Correspondence mail) {
        mail.answer();
        return count(schema, "rotation_plan_version") == BusyCompany.ROTATIONS
                && count(schema, "invites_outbox where state <> 'SENT'") == 0
                && count(schema, "invites_outbox") == mail.said().size()
                && count(schema, "invites_reply where outcome is not null") == mail.mails();
    }

    private static int done(OwnSchema schema) {
        return 100 * count(schema, "rotation_plan_version")
                + count(schema, "invites_outbox where state = 'SENT'")
                + count(schema, "invites_reply where outcome is not null");
    }

    private static String standing(OwnSchema schema, Correspondence mail) {
        return "%d plans, %d invites, %d of them sent, %d of %d answers read"
                .formatted(
                        count(schema, "rotation_plan_version"),
                        count(schema, "invites_outbox"),
                        count(schema, "invites_outbox where state = 'SENT'"),
                        count(schema, "invites_reply where outcome is not null"),
                        mail.mails());
    }

    private static void everyPlanIsPublishedAsAWhole(OwnSchema schema) {
        assertThat(count(schema, "rotation_plan_version")).isEqualTo(count(schema, "rotation_rotation"));
        assertThat(count(schema, "invites_outbox"))
                .as("500 invites, two a visit")
                .isGreaterThanOrEqualTo(500)
                .isEqualTo(2 * count(schema, "rotation_appointment"))
                .isEqualTo(count(schema, "invites_invitation"));
        assertThat(count(schema, """
                rotation_appointment a where 2 <> (select count(*) from invites_invitation i
                  where i.visit_id = a.visit and i.person_id in (a.executive, a.mentor) and i.active = 1)""")).isZero();
    }

    private static void everyInviteArrivedInTheVeryBytesThatWereFrozen(OwnSchema schema, Correspondence mail) {
        Map<String, String> frozen = new HashMap<>();
        schema.jdbc()
                .sql("select message_id, bytes from invites_outbox")
                .query((row, number) -> frozen.put(
                        row.getString("message_id"),
                        new String(row.getBytes("bytes"), StandardCharsets.UTF_8).stripTrailing()))
                .list();
        Set<String> arrived = new HashSet<>();
        for (Map.Entry<String, String> message : mail.arrived()) {
            arrived.add(message.getKey());
            assertThat(message.getValue()).endsWith(frozen.get(message.getKey()));
        }
        assertThat(arrived).isEqualTo(frozen.keySet());
        assertThat(count(schema, "invites_outbox where state <> 'SENT' or last_error is not null"))
                .isZero();
    }

    private static void everyAnswerCountsOnce(OwnSchema schema, Correspondence mail) {
        Map<String, String> expected = new HashMap<>();
        mail.said().forEach((uid, answers) -> {
            String last = answers.get(answers.size() - 1);
            expected.put(uid, "%s %s to 0, said %d times".formatted(last, last, answers.size()));
        });
        Map<String, String> found = new HashMap<>();
        schema.jdbc()
                .sql("""
                        select i.uid, i.state, i.answer, i.answered_sequence,
                          (select count(*) from rotation_answer a where a.visit = i.visit_id and a.person = i.person_id) as times
                        from invites_invitation i
                        """)
                .query((row, number) -> found.put(
                        row.getString("uid"),
                        "%s %s to %s, said %d times"
                                .formatted(
                                        row.getString("state"),
                                        row.getString("answer"),
                                        row.getString("answered_sequence"),
                                        row.getInt("times"))))
                .list();
        assertThat(found).isEqualTo(expected);
        int answers = mail.said().values().stream().mapToInt(List::size).sum();
        assertThat(count(schema, "invites_reply")).as("each kept once").isEqualTo(mail.mails());
        assertThat(count(schema, "invites_reply where outcome = 'APPLIED'")).isEqualTo(answers);
        assertThat(count(schema, "invites_reply where outcome = 'DUPLICATE'")).isEqualTo(mail.mails() - answers);
    }

    private static int count(OwnSchema schema, String what) {
        return schema.jdbc()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }
}
