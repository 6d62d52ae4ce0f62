package dev.floorseat.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.figures.Reading.Point;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void tellsNothingOfFour() {
        Reading reading = read(Unit.DAYS, in(9, 1, 2, 3, 4));

        assertThat(reading.value()).isNull();
        assertThat(reading.count()).isZero();
        assertThat(reading.trend()).isEmpty();
    }

    @Test
    void tellsTheMedianOfFive() {
        // 1 2 3 4 90: the middle one is 3, the mean would be 20
        Reading reading = read(Unit.DAYS, in(9, 90, 1, 4, 2, 3));

        assertThat(reading.value()).isEqualTo(3);
        assertThat(reading.count()).isEqualTo(5);
    }

    @Test
    void takesTheMiddleOfTwoAndRoundsItUp() {
        // 1 2 3 | 4 5 6: 3.5
        assertThat(read(Unit.DAYS, in(9, 6, 5, 4, 3, 2, 1)).value()).isEqualTo(4);
    }

    @Test
    void sharesOutByWeightAndNeverSaysAllWhereSomeAreMissing() {
        // 199 of 200 half days: 99.5
        List<Observation> nearlyAll = new ArrayList<>(
                Stream.generate(() -> new Observation(day(9), 2, 2)).limit(99).toList());
        nearlyAll.add(new Observation(day(9), 1, 2));

        assertThat(read(Unit.PERCENT, nearlyAll).value()).isEqualTo(99);
        assertThat(read(
                                Unit.PERCENT,
                                Stream.generate(() -> new Observation(day(9), 2, 2))
                                        .limit(7)
                                        .toList())
                        .value())
                .isEqualTo(100);
        // 29 of 100, which is a hair less than 29 % in binary
        assertThat(read(
                                Unit.PERCENT,
                                Stream.generate(() -> new Observation(day(9), 29, 100))
                                        .limit(5)
                                        .toList())
                        .value())
                .isEqualTo(29);
    }

    @Test
    void averagesVisitsToATenth() {
        // 4 in 6 repairs: 0.67
        assertThat(read(Unit.VISITS, in(9, 0, 0, 3, 0, 1, 0)).value()).isEqualTo(0.7);
    }

    @Test
    void joinsMonthsUntilThereAreFiveSoThatNoSmallerNumberIsHadBySubtraction() {
        // June 3, July 1, August 2: together 6. September 5. October 4 waits.
        Reading reading =
                read(Unit.DAYS, in(6, 1, 1, 1), in(7, 9), in(8, 9, 9), in(9, 2, 2, 2, 2, 2), in(10, 7, 7, 7, 7));

        assertThat(reading.trend())
                .containsExactly(
                        new Point(YearMonth.of(2026, 6), YearMonth.of(2026, 8), 5, 6),
                        new Point(YearMonth.of(2026, 9), YearMonth.of(2026, 9), 2, 5));
        // October is not in the sum either: 1 1 1 2 2 | 2 | 2 2 9 9 9
        assertThat(reading.value()).isEqualTo(2);
        assertThat(reading.count()).isEqualTo(11);
    }

    @Test
    void neverDiffersFromWhatItSaidTheMonthBeforeByFewerThanFive() {
        List<Observation> all = Stream.of(
                        in(1, 1, 1), in(2, 1, 1, 1, 1), in(4, 1), in(5, 1, 1, 1), in(7, 1, 1, 1, 1, 1, 1))
                .flatMap(List::stream)
                .toList();
        List<Integer> counts = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            counts.add(Reading.of(new Fixed(Unit.DAYS, all), YearMonth.of(2026, month))
                    .count());
        }
        assertThat(counts).containsExactly(0, 0, 6, 6, 6, 6, 6, 16, 16, 16, 16, 16);
    }

    @Test
    void waitsUntilTheMonthIsOverAndForgetsAfterAYear() {
        assertThat(read(Unit.DAYS, in(11, 1, 1, 1, 1, 1)).count()).isZero();
        List<Observation> lastYear = in(11, 1, 1, 1, 1, 1).stream()
                .map(each -> Observation.of(each.day().minusYears(1), 1))
                .toList();
        assertThat(read(Unit.DAYS, lastYear).count()).isEqualTo(5);
        assertThat(Reading.of(new Fixed(Unit.DAYS, lastYear), NOVEMBER.plusMonths(1))
                        .count())
                .isZero();
    }

    private record Fixed(Unit unit, List<Observation> all) implements Figure {

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public List<Observation> observations(LocalDate before) {
            return all;
        }
    }

    @SafeVarargs
    private static Reading read(Unit unit, List<Observation>... months) {
        List<Observation> all = new ArrayList<>();
        for (List<Observation> month : months) {
            all.addAll(month);
        }
        return Reading.of(new Fixed(unit, all), NOVEMBER);
    }

    private static List<Observation> in(int month, double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> Observation.of(day(month), value))
                .toList();
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2026, month, 17);
    }
}
