package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.rotation.Appointments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random histories of one invitation, mail by mail and revision by revision, against a model: late, doubled, lost, for old revisions and
 * for none, by aliases, assistants and strangers, by machines and mail servers, in every form that programs send.
 * {@code -Dfloorseat.histories=50} plays more.
 */
@ProductTest
class ReplyHistoriesTest {

    private static final int ROUNDS = 12;
    private static final int MAILS_A_ROUND = 6;

    private static final List<Integer> COPIES = List.of(0, 1, 1, 1, 1, 1, 2, 3);

    /** Days after the Monday to which the plan moves the visit, one after the other. */
    private static final List<Integer> DAYS = List.of(8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23);

    @Autowired
    ApplicationContext product;

    @Autowired
    Appointments appointments;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    static LongStream seeds() {
        return LongStream.range(5_546, 5_546 + Integer.getInteger("floorseat.histories", 2));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMailEndsAsTheModelSays(long seed) {
        Random random = new Random(seed);
        PromisedVisit promised = new PromisedVisit(product);
        List<String> theirs =
                List.of("alias@" + promised.mailbox + ".example", "anna@" + promised.mailbox + ".example");
        theirs.forEach(address -> knows(promised.invitation(), address));
        RandomMails mails = new RandomMails(random, promised.invitation().uid(), promised.address("E1"), theirs);
        AnswerModel model = new AnswerModel();
        List<String> history = new ArrayList<>();
        int revisions = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Arrival mail : arriving(mails, promised, random)) {
                String expected = model.hears(mail).name();
                promised.arrives(mail.bytes());
                history.add(mail.what() + " " + expected);
                assertThat(promised.outcome()).as("seed %d: %s", seed, history).isEqualTo(expected);
                assertThat(standing(promised.invitation()))
                        .as("seed %d: %s", seed, history)
                        .isEqualTo(model.standing());
            }
            if (random.nextInt(3) == 0) {
                promised.company.place("E1", 1, DAYS.get(revisions++)).publish();
                sent(promised);
                model.revised();
                history.add("moved");
            }
        }
    }

    /** Some are lost, some come twice, and all of them in any order. */
    private List<Arrival> arriving(RandomMails mails, PromisedVisit promised, Random random) {
        Invitation invitation = promised.invitation();
        String messageId = jdbc.sql(
                        "select message_id from invites_outbox where invitation_id = ? order by id desc limit 1")
                .param(invitation.id())
                .query(String.class)
                .single();
        Instant wish = appointments
                .of(promised.company.first("E1").visitId())
                .orElseThrow()
                .from()
                .plus(Duration.ofHours(49));
        List<Arrival> arriving = new ArrayList<>();
        for (int i = 0; i < MAILS_A_ROUND; i++) {
            Arrival mail = mails.next(invitation.sequence(), messageId, wish);
            int copies = COPIES.get(random.nextInt(COPIES.size()));
            arriving.addAll(Collections.nCopies(copies, mail));
        }
        Collections.shuffle(arriving, random);
        return arriving;
    }

    private void knows(Invitation invitation, String address) {
        jdbc.sql(
                        "insert into invites_address (person_id, address, added_at, added_by) values (?, ?, now(6), 'planner')")
                .params(invitation.person().value(), address)
                .update();
    }

    /** The outbox has emptied itself. */
    private void sent(PromisedVisit promised) {
        jdbc.sql("""
                update invites_outbox o join invites_invitation i on i.id = o.invitation_id
                set o.state = 'SENT', o.attempts = 1, o.sent_at = o.queued_at, i.state = 'SENT'
                where i.visit_id = ? and o.state = 'QUEUED'
                """).param(promised.company.first("E1").number()).update();
    }

    private static String standing(Invitation invitation) {
        return "%s in %d, %s to %s"
                .formatted(
                        invitation.state(), invitation.sequence(), invitation.answer(), invitation.answeredSequence());
    }
}
