package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.rotation.plan.DaySettlement.Times;
import dev.floorseat.rotation.plan.Interruption.Fate;
import dev.floorseat.rotation.plan.Interruption.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of a visit when hosting on its queue is stopped at nine. */
class FateTest {

    private static final Fate KEPT = new Fate.Kept();
    private static final Fate OFF = new Fate.Off();

    @Test
    void aPauseLetsThoseWaitWhoStayLongerAndThoseComeLaterForWhomItIsWorthIt() {
        assertThat(fate(Kind.PAUSE, 8, 12, 10)).isEqualTo(KEPT);
        assertThat(fate(Kind.PAUSE, 6, 10, 10)).isEqualTo(times(6, 9));
        assertThat(fate(Kind.PAUSE, 9, 10, 10)).isEqualTo(OFF);
        assertThat(fate(Kind.PAUSE, 10, 14, 12)).isEqualTo(times(12, 14));
        assertThat(fate(Kind.PAUSE, 10, 14, 13)).isEqualTo(times(13, 14));
        assertThat(fate(Kind.PAUSE, 10, 14, 14)).isEqualTo(OFF);
        assertThat(fate(Kind.PAUSE, 12, 16, 12)).isEqualTo(KEPT);
    }

    @Test
    void shorteningEndsWhatGoesOnAndTakesAwayWhatWouldBeTooShort() {
        assertThat(fate(Kind.SHORTEN, 6, 10, 11)).isEqualTo(KEPT);
        assertThat(fate(Kind.SHORTEN, 8, 12, 11)).isEqualTo(times(8, 11));
        assertThat(fate(Kind.SHORTEN, 10, 14, 11)).isEqualTo(times(10, 11));
        assertThat(fate(Kind.SHORTEN, 11, 15, 11)).isEqualTo(OFF);
        assertThat(fate(Kind.SHORTEN, 12, 16, 11)).isEqualTo(OFF);
    }

    @Test
    void cancellingEndsWhatGoesOnNowAndTakesTheRestAway() {
        assertThat(fate(Kind.CANCEL, 6, 12, 24)).isEqualTo(times(6, 9));
        assertThat(fate(Kind.CANCEL, 9, 13, 24)).isEqualTo(OFF);
        assertThat(fate(Kind.CANCEL, 10, 14, 24)).isEqualTo(OFF);
    }

    private static Fate fate(Kind kind, int begin, int end, int until) {
        return kind.fate(at(begin), at(end), at(9), at(until));
    }

    private static Fate times(int from, int to) {
        return new Fate.Changed(new Times(at(from), at(to)));
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }
}
