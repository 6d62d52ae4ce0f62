package dev.floorseat.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.figures.Reading;
import dev.floorseat.figures.Reading.Point;
import dev.floorseat.figures.Unit;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void drawsAStepAsLongAsItsMonthsAndASlopeOverMonthsWithout() {
        // Four months, 60 each: January and February at 0 %, nothing in March, April at 100 %.
        Reading reading = new Reading("quota", Unit.PERCENT, 50.0, 10, List.of(point(1, 2, 0), point(4, 4, 100)));

        assertThat(Trend.of(reading).path()).isEqualTo("M0 54H120L180 2H240");
    }

    @Test
    void beginsAtZeroSoThatASmallChangeLooksSmall() {
        // 10 of 10 is at the top, 9 of 10 a tenth of 52 below it.
        Reading reading = new Reading("first-answer", Unit.DAYS, 9.0, 10, List.of(point(1, 1, 10), point(2, 2, 9)));

        assertThat(Trend.of(reading).path()).isEqualTo("M0 2H120L120 7H240");
    }

    private static Point point(int from, int to, double value) {
        return new Point(YearMonth.of(2026, from), YearMonth.of(2026, to), value, 5);
    }
}
