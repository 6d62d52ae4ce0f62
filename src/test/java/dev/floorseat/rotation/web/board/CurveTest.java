package dev.floorseat.rotation.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.solver.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void fallsFromTheTopLeftToTheBottomRight() {
        assertThat(Curve.path(List.of(at(0, 0, 0, -300), at(1000, 0, 0, -200), at(2000, 0, 0, -100))))
                .isEqualTo("M0.0 2.0L50.0 15.0L100.0 28.0");
    }

    @Test
    void keepsTheUpperHalfForWhatIsBrokenOrHasNoPlace() {
        assertThat(Curve.path(
                        List.of(at(0, -2, -8, 0), at(1000, 0, -5, -10), at(2000, 0, 0, -900), at(3000, 0, 0, -400))))
                .isEqualTo("M0.0 2.0L33.3 8.5L66.7 15.0L100.0 28.0");
    }

    @Test
    void beginsWhereTheSolverFirstKnewAScore() {
        assertThat(Curve.path(List.of(at(0, 0, 0, 0), at(1000, 0, 0, -200), at(2000, 0, 0, -100))))
                .isEqualTo("M0.0 2.0L100.0 28.0");
    }

    @Test
    void isFlatAtTheBottomWhereNothingGotBetter() {
        assertThat(Curve.path(List.of(at(0, 0, 0, -5), at(1000, 0, 0, -5)))).isEqualTo("M0.0 28.0L100.0 28.0");
    }

    @Test
    void isNotThereWithoutTwoPoints() {
        assertThat(Curve.path(List.of())).isEmpty();
        assertThat(Curve.path(List.of(at(0, 0, 0, -5)))).isEmpty();
    }

    @Test
    void staysSmallHoweverLongTheSolveWas() {
        List<Solve.Point> hour = new ArrayList<>();
        for (int second = 0; second < 3600; second++) {
            hour.add(at(second * 1000L, 0, 0, -10_000 + second));
        }
        assertThat(Curve.path(hour)).hasSizeLessThan(1000).endsWith("L100.0 28.0");
    }

    @Test
    void countsHowOftenThePlanGotBetter() {
        assertThat(Curve.steps(List.of(at(0, 0, 0, -9), at(1, 0, 0, -9), at(2, 0, 0, -5), at(3, 0, 0, -1))))
                .isEqualTo(2);
    }

    private static Solve.Point at(long millis, long hard, long medium, long soft) {
        return new Solve.Point(millis, new Score(hard, medium, soft));
    }
}
