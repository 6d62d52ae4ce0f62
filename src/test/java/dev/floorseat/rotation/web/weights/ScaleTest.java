package dev.floorseat.rotation.web.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Rule;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final Example MENTOR = new Example(1, Rule.S4, 1, "zero", "alone", "one", "as # wishes");

    @Test
    void standsAtTheNearestStep() {
        String[] steps = Scale.steps().split(",", -1);

        assertThat(steps).hasSize(Scale.last() + 1);
        assertThat(steps[Scale.nearest(0)]).isEqualTo("0");
        assertThat(steps[Scale.nearest(40)]).isEqualTo("40");
        assertThat(steps[Scale.nearest(43)]).isEqualTo("40");
        assertThat(steps[Scale.nearest(9_999_999)]).isEqualTo("100000");
    }

    @Test
    void saysWhatAWeightIsWorthInTheReadersWay() {
        assertThat(sentence(40, 20, Locale.ENGLISH)).isEqualTo("as 2 wishes");
        assertThat(sentence(30, 20, Locale.GERMAN)).isEqualTo("as 1,5 wishes");
        assertThat(sentence(1, 20, Locale.ENGLISH)).isEqualTo("as 0.05 wishes");
        assertThat(sentence(30_000, 20, Locale.ENGLISH)).isEqualTo("as 1,500 wishes");
    }

    @Test
    void saysSoWhereThereIsNothingToCompare() {
        assertThat(sentence(0, 20, Locale.ENGLISH)).isEqualTo("zero");
        assertThat(sentence(20, 0, Locale.ENGLISH)).isEqualTo("alone");
        assertThat(sentence(20, 20, Locale.ENGLISH)).isEqualTo("one");
    }

    private static String sentence(long mentor, long wish, Locale locale) {
        return MENTOR.sentence(Rule.S8, Map.of(Rule.S8, mentor, Rule.S4, wish), locale);
    }
}
