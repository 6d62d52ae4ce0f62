package dev.floorseat.invites.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the product again and again while it publishes five plans, sends their invites and reads the answers, breaks what it works with
 * meanwhile, and compares what is left with what went through the mail server. That server lives here; the database is one of its own.
 */
@Tag("kill")
class KillTest {

    /** Another one kills at other moments, -Dfloorseat.kills=20 more often. */
    private static final long SEED = Long.getLong("floorseat.kills.seed", 5_546L);

    private static final int KILLS = Integer.getInteger("floorseat.kills", 3);

    /** Plans count a hundred, messages sent and answers read one each: some 1,700 in all. */
    private static final int MOST_IN_A_LIFE = 900 / KILLS;

    /** In the last life, which sees everything through. */
    private static final int MOST_BETWEEN_MISHAPS = 150;

    private static final int LAST_MILLIS = 1_000;
    private static final int MISHAP_MILLIS = 4_000;

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Random random = new Random(SEED);
    private final Instant began = Clock.systemUTC().instant();

    /** What each life said stays where it failed. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private OwnDatabase database;
    private Correspondence mail;
    private int published;

    @BeforeEach
    void serversOfItsOwn() throws Exception {
        database = new OwnDatabase(folder.resolve("database"));
        mail = new Correspondence(random);
    }

    @AfterEach
    void stop() throws Exception {
        mail.close();
        database.close();
    }

    @Test
    void losesNothingAndSaysNothingTwiceInOtherWords() throws Exception {
        List<Mishap> mishaps = Mishap.some(KILLS + 1, random);
        for (int kill = 0; kill < KILLS; kill++) {
            try (Life life = begin(kill)) {
                life.until(START, () -> life.hasSaid(Mortal.READY));
                work(life, random.nextInt(MOST_IN_A_LIFE));
                dieIn(mishaps.get(kill), life);
            }
            System.out.printf("Killed for the %d. time, %s: %s%n", kill + 1, mishaps.get(kill), standing());
        }
        try (Life life = begin(KILLS)) {
            life.until(START, () -> life.hasSaid(Mortal.READY));
            for (Mishap mishap : List.of(mishaps.get(KILLS), Mishap.DATABASE_KILLED, Mishap.MAIL_SERVER_AWAY)) {
                work(life, random.nextInt(MOST_BETWEEN_MISHAPS));
                liveThrough(mishap, life);
                System.out.printf("Lived through %s: %s%n", mishap, standing());
            }
            life.until(LONGEST, this::isSettled);
            life.kill();
        }
        System.out.println("In the end: " + standing());
        Reckoning reckoning = new Reckoning(database, mail);
        reckoning.everyPlanIsPublishedAsAWhole();
        reckoning.everyInviteArrivedInTheVeryBytesThatWereFrozen();
        reckoning.everyAnswerCountsOnce();
    }

    /** Does so much, if there is still so much to do. */
    private void work(Life life, int much) throws Exception {
        int enough = done() + much;
        life.until(LONGEST, () -> isSettled() || done() >= enough);
    }

    /** The product may be killed in the middle of a mishap or a little later. */
    private void dieIn(Mishap mishap, Life life) throws Exception {
        boolean before = random.nextBoolean();
        if (before) {
            mishap.begin(database, mail);
            life.goOn(Duration.ofMillis(random.nextInt(LAST_MILLIS)), mail::answer);
        } else {
            liveThrough(mishap, life);
            life.goOn(Duration.ofMillis(random.nextInt(LAST_MILLIS)), mail::answer);
        }
        life.kill();
        if (before) {
            mishap.end(database, mail);
        }
        published += life.timesSaid(Mortal.PUBLISHED);
        nothingPublishedIsLost(0);
    }

    private void liveThrough(Mishap mishap, Life life) throws Exception {
        mishap.begin(database, mail);
        life.goOn(Duration.ofMillis(random.nextInt(MISHAP_MILLIS)), mail::answer);
        int said = life.timesSaid(Mortal.PUBLISHED);
        mishap.end(database, mail);
        nothingPublishedIsLost(said);
    }

    private void nothingPublishedIsLost(int lately) {
        assertThat(database.count("rotation_plan_version")).isGreaterThanOrEqualTo(published + lately);
    }

    private Life begin(int number) throws Exception {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(List.of(
                "--" + Mortal.CLOCK + "=" + began,
                "--floorseat.home=" + folder.resolve("home"),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.smtpPort(),
                "--floorseat.invites.address=" + Correspondence.PRODUCT,
                "--floorseat.invites.gather=PT0S",
                "--floorseat.invites.pause=PT0.2S",
                "--floorseat.mailbox.host=127.0.0.1",
                "--floorseat.mailbox.port=" + mail.imapPort(),
                "--floorseat.mailbox.user=" + Correspondence.PRODUCT,
                "--floorseat.mailbox.password=any",
                "--floorseat.mailbox.pause=PT0.2S"));
        return Life.begin(folder.resolve("life-" + number + ".log"), List.of(), arguments);
    }

    private boolean isSettled() {
        mail.answer();
        return database.count("rotation_plan_version") == BusyCompany.ROTATIONS
                && database.count("invites_outbox where state <> 'SENT'") == 0
                && database.count("invites_outbox") == mail.said().size()
                && database.count("invites_reply where outcome is not null") == mail.mails();
    }

    private int done() {
        return 100 * database.count("rotation_plan_version")
                + database.count("invites_outbox where state = 'SENT'")
                + database.count("invites_reply where outcome is not null");
    }

    private String standing() {
        return "%d plans, %d invites, %d of them sent, %d of %d answers read"
                .formatted(
                        database.count("rotation_plan_version"),
                        database.count("invites_outbox"),
                        database.count("invites_outbox where state = 'SENT'"),
                        database.count("invites_reply where outcome is not null"),
                        mail.mails());
    }
}
