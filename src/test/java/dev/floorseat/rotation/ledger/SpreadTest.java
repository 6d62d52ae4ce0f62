package dev.floorseat.rotation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.rotation.ledger.Fairness.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void isEvenWhereNobodyHasTwoMoreThanAnother() {
        assertThat(Spread.of(List.of(1, 2, 1, 2, 2))).isEqualTo(new Spread(5, 1, 2, 2, 0));
        assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, 0, 0, 0, 0));
    }

    @Test
    void saysHowFarFromEvenItIs() {
        // 4² + 0² less 2² + 2²
        assertThat(Spread.of(List.of(4, 0))).isEqualTo(new Spread(2, 0, 2, 4, 8));
        assertThat(Spread.of(List.of(0, 3, 0, 0)).unevenness()).isEqualTo(9 - 3);
        assertThat(Spread.of(List.of(1, 2)).median()).isEqualTo(1.5);
    }

    @Test
    void saysInAWordWhatARotationDoesToIt() {
        Spread even = Spread.of(List.of(1, 1));
        Spread uneven = Spread.of(List.of(3, 0));
        Spread worse = Spread.of(List.of(5, 0));
        assertThat(new Fairness(uneven, even).turn()).isEqualTo(Turn.EVEN);
        assertThat(new Fairness(worse, uneven).turn()).isEqualTo(Turn.BETTER);
        assertThat(new Fairness(uneven, uneven).turn()).isEqualTo(Turn.SAME);
        assertThat(new Fairness(uneven, worse).turn()).isEqualTo(Turn.WORSE);
    }
}
