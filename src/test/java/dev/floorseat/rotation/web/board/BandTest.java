package dev.floorseat.rotation.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({"00:00, EARLY", "06:00, EARLY", "09:59, EARLY", "10:00, DAY", "13:00, DAY", "13:01, LATE", "22:00, LATE"
    })
    void goesByTheStartOfTheShift(LocalTime start, Band band) {
        assertThat(Band.of(start)).isEqualTo(band);
    }
}
