package dev.floorseat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenceTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-06-15");

    @Test
    void isNoneWhereNothingWasGranted() {
        assertThat(Licence.inForce(List.of(), TODAY)).isNull();
    }

    @Test
    void joinsWhatOverlaps() {
        assertThat(inForce("2027-01-01/2027-12-31", "2027-06-01/2028-05-31"))
                .isEqualTo(licence("2027-01-01/2028-05-31"));
        assertThat(inForce("2027-01-01/2028-12-31", "2027-06-01/2027-08-31"))
                .as("one inside the other")
                .isEqualTo(licence("2027-01-01/2028-12-31"));
    }

    @Test
    void joinsWhatTouches() {
        assertThat(inForce("2028-01-01/2028-12-31", "2027-01-01/2027-12-31"))
                .isEqualTo(licence("2027-01-01/2028-12-31"));
    }

    @Test
    void joinsNothingAcrossADayWithout() {
        assertThat(inForce("2027-01-01/2027-12-30", "2028-01-01/2028-12-31"))
                .as("the one that holds today")
                .isEqualTo(licence("2027-01-01/2027-12-30"));
    }

    @Test
    void isTheLaterOneWhereNoneHoldsToday() {
        assertThat(inForce("2025-01-01/2025-12-31", "2026-06-01/2026-12-31"))
                .isEqualTo(licence("2026-06-01/2026-12-31"));
        assertThat(inForce("2028-01-01/2028-12-31", "2025-01-01/2025-12-31"))
                .isEqualTo(licence("2028-01-01/2028-12-31"));
    }

    private static @Nullable Licence inForce(String... granted) {
        return Licence.inForce(Arrays.stream(granted).map(LicenceTest::licence).toList(), TODAY);
    }

    private static Licence licence(String days) {
        String[] ends = days.split("/", -1);
        return new Licence(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }
}
