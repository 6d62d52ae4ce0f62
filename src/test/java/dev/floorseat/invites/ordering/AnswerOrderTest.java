package dev.floorseat.invites.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.reading.Reply.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnswerOrderTest {

    private static final Instant NINE = Instant.parse("2026-12-21T09:00:00Z");
    private static final int HISTORIES = 5_000;
    private static final List<Said> ANSWERS = List.of(Said.ACCEPTED, Said.TENTATIVE, Said.COUNTERED, Said.DECLINED);

    @Test
    void appliesTheFirstAnswerAndEveryLaterOne() {
        Heard first = at(0, 0, Said.ACCEPTED);
        assertThat(AnswerOrder.judge(0, List.of(), first)).isEqualTo(Outcome.APPLIED);
        assertThat(AnswerOrder.judge(0, List.of(first), at(0, 60, Said.DECLINED)))
                .isEqualTo(Outcome.APPLIED);
        assertThat(AnswerOrder.judge(0, List.of(first), at(0, 60, Said.DELEGATED)))
                .isEqualTo(Outcome.DELEGATED);
    }

    @Test
    void neverConfirmsANewTimeByAnOldYes() {
        assertThat(AnswerOrder.judge(1, List.of(), at(0, 3_600, Said.ACCEPTED))).isEqualTo(Outcome.STALE_SEQUENCE);
        assertThat(AnswerOrder.judge(1, List.of(), at(2, 0, Said.ACCEPTED)))
                .as("of a revision nobody was sent")
                .isEqualTo(Outcome.STALE_SEQUENCE);
    }

    @Test
    void comparesStampsOnlyWithinARevision() {
        Heard fast = at(0, 7_200, Said.ACCEPTED);
        assertThat(AnswerOrder.judge(1, List.of(fast), at(1, 0, Said.DECLINED)))
                .as("their clock was set right meanwhile")
                .isEqualTo(Outcome.APPLIED);
        assertThat(AnswerOrder.judge(0, List.of(fast), at(0, 0, Said.DECLINED))).isEqualTo(Outcome.STALE_STAMP);
        assertThat(AnswerOrder.judge(0, List.of(fast), fast)).isEqualTo(Outcome.DUPLICATE);
    }

    /** Whatever is lost, doubled or late: in the end that counts which of all that arrived in time was said last. */
    @Test
    void endsAsAModelThatSortsEverything() {
        Random random = new Random(5_546);
        for (int history = 0; history < HISTORIES; history++) {
            List<Heard> arriving = arriving(random);
            int revisions = 1 + random.nextInt(3);
            List<Heard> heard = new ArrayList<>();
            Set<Heard> model = new TreeSet<>(Heard.ORDER);
            List<Heard> counting = List.of();
            int current = 0;
            for (int i = 0; i < arriving.size(); i++) {
                if (current < revisions - 1 && i == (current + 1) * arriving.size() / revisions) {
                    current++;
                    counting = List.of();
                }
                Heard answer = arriving.get(i);
                int now = current;
                if (answer.sequence() > now) {
                    continue; // nobody answers what was not sent
                }
                Outcome outcome = AnswerOrder.judge(now, heard, answer);
                boolean fresh = model.add(answer);
                if (outcome == Outcome.APPLIED) {
                    counting = List.of(answer);
                }
                heard.add(answer);

                assertThat(outcome == Outcome.DUPLICATE).isEqualTo(!fresh);
                assertThat(counting)
                        .as("of " + heard + " in " + now)
                        .isEqualTo(model.stream()
                                .filter(each -> each.sequence() == now)
                                .reduce((one, other) -> other)
                                .map(List::of)
                                .orElse(List.of()));
            }
        }
    }

    private static List<Heard> arriving(Random random) {
        List<Heard> sent = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            Heard answer = at(random.nextInt(3), random.nextInt(6), ANSWERS.get(random.nextInt(ANSWERS.size())));
            for (int times = random.nextInt(3); times > 0; times--) {
                sent.add(answer);
            }
        }
        Collections.shuffle(sent, random);
        return sent;
    }

    private static Heard at(int sequence, int seconds, Said said) {
        return new Heard(sequence, NINE.plusSeconds(seconds), said);
    }
}
