package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Promise MORNING = promise("2026-12-08T07:00:00Z", "leipzig", "Rechnungen", "Jana");
    private static final Promise AFTERNOON = promise("2026-12-08T12:00:00Z", "leipzig", "Rechnungen", "Jana");
    private static final Promise OTHER_MENTOR = promise("2026-12-08T07:00:00Z", "leipzig", "Rechnungen", "Omar");
    private static final Promise OTHER_QUEUE = promise("2026-12-08T07:00:00Z", "leipzig", "Umzug", "Jana");
    private static final Promise OTHER_SITE = promise("2026-12-08T07:00:00Z", "dortmund", "Rechnungen", "Jana");
    private static final Promise LAST_WEEK = promise("2026-11-15T07:00:00Z", "leipzig", "Rechnungen", "Jana");

    @Test
    void invitesWhoHasNeverHeardOfIt() {
        assertThat(NextStep.of(null, null, MORNING, NOW)).isEqualTo(new NextStep.Write(LetterKind.REQUEST, 0, MORNING));
    }

    @Test
    void saysNothingTwice() {
        assertThat(NextStep.of(sent(3, MORNING), null, MORNING, NOW)).isEqualTo(new NextStep.Nothing());
        assertThat(NextStep.of(null, waiting(0, MORNING), MORNING, NOW)).isEqualTo(new NextStep.Nothing());
        assertThat(NextStep.of(sent(0, AFTERNOON), waiting(1, MORNING), MORNING, NOW))
                .isEqualTo(new NextStep.Nothing());
    }

    @Test
    void asksAgainWhenTimeOrPlaceChanges() {
        assertThat(NextStep.of(sent(3, MORNING), null, AFTERNOON, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.CHANGE, 4, AFTERNOON));
        assertThat(NextStep.of(sent(3, MORNING), null, OTHER_SITE, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.CHANGE, 4, OTHER_SITE));
    }

    @Test
    void keepsTheAnswerWhenOnlyWordsChange() {
        assertThat(NextStep.of(sent(3, MORNING), null, OTHER_MENTOR, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.NOTE, 3, OTHER_MENTOR));
        assertThat(NextStep.of(sent(3, MORNING), null, OTHER_QUEUE, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.NOTE, 3, OTHER_QUEUE));
    }

    @Test
    void takesBackWithWhatThePersonKnows() {
        assertThat(NextStep.of(sent(3, MORNING), null, null, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.CANCEL, 4, MORNING));
        assertThat(NextStep.of(sent(3, MORNING), waiting(4, AFTERNOON), null, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.CANCEL, 4, MORNING));
    }

    @Test
    void replacesWhatStillWaits() {
        assertThat(NextStep.of(null, waiting(0, MORNING), AFTERNOON, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.REQUEST, 0, AFTERNOON));
        assertThat(NextStep.of(sent(0, MORNING), waiting(1, AFTERNOON), OTHER_SITE, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.CHANGE, 1, OTHER_SITE));
        assertThat(NextStep.of(sent(0, MORNING), waiting(1, AFTERNOON), OTHER_MENTOR, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.NOTE, 0, OTHER_MENTOR));
    }

    @Test
    void withdrawsWhatWaitsWhenItChangesBack() {
        assertThat(NextStep.of(sent(2, MORNING), waiting(3, AFTERNOON), MORNING, NOW))
                .isEqualTo(new NextStep.Withdraw(2));
    }

    @Test
    void makesGoodWhatWasReplacedOnItsWay() {
        Told stuck = new Told(1, LetterKind.REQUEST, 0, NOW, MORNING, null, MessageState.SUPERSEDED, 2, false, NOW);

        assertThat(NextStep.of(stuck, waiting(1, AFTERNOON), MORNING, NOW))
                .isEqualTo(new NextStep.Write(LetterKind.CHANGE, 1, MORNING));
    }

    @Test
    void forgetsWhatNobodyHasHeardOf() {
        assertThat(NextStep.of(null, waiting(0, MORNING), null, NOW)).isEqualTo(new NextStep.Forget());
    }

    @Test
    void writesNothingAboutThePast() {
        assertThat(NextStep.of(null, null, LAST_WEEK, NOW)).isEqualTo(new NextStep.Nothing());
        assertThat(NextStep.of(sent(0, LAST_WEEK), null, null, NOW)).isEqualTo(new NextStep.Nothing());
        assertThat(NextStep.of(sent(0, MORNING), null, LAST_WEEK, NOW)).isEqualTo(new NextStep.Nothing());
    }

    private static Told sent(int sequence, Promise promise) {
        return new Told(1, LetterKind.CHANGE, sequence, NOW, promise, null, MessageState.SENT, 1, false, NOW);
    }

    private static Told waiting(int sequence, Promise promise) {
        return new Told(2, LetterKind.CHANGE, sequence, NOW, promise, null, MessageState.QUEUED, 0, false, NOW);
    }

    private static Promise promise(String from, String site, String queue, String counterpart) {
        Instant begin = Instant.parse(from);
        return new Promise(
                7,
                Role.EXECUTIVE,
                begin,
                begin.plusSeconds(14_400),
                ZoneId.of("Europe/Berlin"),
                site,
                site,
                queue,
                VisitLength.HALF,
                Stage.LISTEN,
                counterpart);
    }
}
