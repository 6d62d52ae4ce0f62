package dev.floorseat.floor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.floor.Shift;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    @Test
    void shiftsThatFollowEachOtherDoNotOverlap() {
        assertThat(overlaps(shift("A", 6, 10), shift("B", 10, 14))).isEmpty();
    }

    @Test
    void findsWhatBeginsInsideAnother() {
        assertThat(overlaps(shift("B", 9, 14), shift("A", 6, 10))).containsExactly("A/B");
    }

    @Test
    void findsWhatLiesInsideALongShiftAlsoBehindAShortOne() {
        assertThat(overlaps(shift("A", 6, 18), shift("B", 7, 8), shift("C", 12, 13)))
                .containsExactly("A/B", "A/C");
    }

    private static List<String> overlaps(Shift... shifts) {
        List<String> found = new ArrayList<>();
        Overlaps.among(List.of(shifts), (earlier, later) -> found.add(earlier.externalId() + "/" + later.externalId()));
        return found;
    }

    private static Shift shift(String id, int from, int to) {
        Instant midnight = Instant.parse("2027-01-11T00:00:00Z");
        return new Shift(
                0,
                id,
                new PersonId(1),
                "LEJ",
                "billing",
                midnight.plusSeconds(from * 3600L),
                midnight.plusSeconds(to * 3600L));
    }
}
