package dev.floorseat.insights.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private final List<Seen> seen = List.of(
            new Seen(MONDAY, "Leipzig", 1, false),
            new Seen(MONDAY.plusWeeks(2), "Leipzig", 4, false),
            new Seen(MONDAY.plusWeeks(2), "Cologne", 1, true));

    @Test
    void aRowForEachPlaceAndADotForEachWeekLargerWithMoreVisits() {
        Timeline timeline = Timeline.of(seen, MONDAY.plusWeeks(9));

        assertThat(timeline.rows()).extracting(Timeline.Row::place).containsExactly("Cologne", "Leipzig");
        assertThat(timeline.dots()).hasSize(3);
        Timeline.Dot first = timeline.dots().get(0);
        Timeline.Dot second = timeline.dots().get(1);
        assertThat(first.y()).isEqualTo(second.y());
        assertThat(first.x()).isBetween(timeline.left(), second.x() - 1);
        assertThat(second.radius()).isEqualTo(2 * first.radius());
        assertThat(second.x()).isLessThan(timeline.right());
        assertThat(timeline.ticks()).hasSizeLessThanOrEqualTo(6);
        assertThat(timeline.ticks().get(0).week()).isEqualTo(1);
        assertThat(timeline.ticks().get(0).year()).isEqualTo(2027);
    }

    @Test
    void littlePicturesShareTheirAxesAndLeaveOutWhatSpeaksAgainst() {
        List<SmallMultiple> pictures = SmallMultiple.of(
                List.of(
                        new Seen(MONDAY, "Billing", 1, false),
                        new Seen(MONDAY.plusWeeks(60), "Returns", 4, false),
                        new Seen(MONDAY, "Sales", 1, true)),
                MONDAY.plusWeeks(60));

        assertThat(pictures).extracting(SmallMultiple::place).containsExactly("Billing", "Returns");
        SmallMultiple.Bar small = pictures.get(0).bars().get(0);
        SmallMultiple.Bar large = pictures.get(1).bars().get(0);
        assertThat(small.x()).isZero();
        assertThat(large.x() + large.width()).isLessThanOrEqualTo(SmallMultiple.WIDTH);
        assertThat(large.height()).isGreaterThan(3 * small.height());
        assertThat(pictures).extracting(SmallMultiple::visits).containsExactly(1, 4);
    }

    @Test
    void nothingSeenDrawsNothing() {
        assertThat(Timeline.of(List.of(), MONDAY).dots()).isEmpty();
        assertThat(SmallMultiple.of(List.of(), MONDAY)).isEmpty();
    }
}
