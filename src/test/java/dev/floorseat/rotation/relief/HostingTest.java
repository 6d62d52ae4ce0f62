package dev.floorseat.rotation.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A visit from eight to twelve in a shift from six to fourteen. */
class HostingTest {

    @Test
    void isNeverShorterThanPlanned() {
        assertThat(hosted("08:20", null)).isEqualTo(from("08:00", "12:00"));
        assertThat(hosted(null, "11:40")).isEqualTo(from("08:00", "12:00"));
    }

    @Test
    void beginsWhenSomebodyCheckedInEarlierButNotBeforeTheShift() {
        assertThat(hosted("07:45", null)).isEqualTo(from("07:45", "12:00"));
        assertThat(Hosting.of(at("08:00"), at("12:00"), at("07:15"), null, at("07:30"), at("14:00")))
                .isEqualTo(from("07:30", "12:00"));
    }

    @Test
    void endsWithTheDebriefThatFollowsAndNotWithOneInTheEvening() {
        assertThat(hosted("08:00", "12:25")).isEqualTo(from("08:00", "12:25"));
        assertThat(hosted("08:00", "12:31")).isEqualTo(from("08:00", "12:00"));
        assertThat(Hosting.of(at("08:00"), at("12:00"), null, at("12:20"), at("06:00"), at("12:10")))
                .isEqualTo(from("08:00", "12:10"));
    }

    @Test
    void isWhatWasPlannedWhereTheShiftIsGoneOrWasCutSince() {
        assertThat(Hosting.of(at("08:00"), at("12:00"), at("07:30"), at("12:20"), null, null))
                .isEqualTo(from("08:00", "12:00"));
        assertThat(Hosting.of(at("08:00"), at("12:00"), at("07:30"), at("12:20"), at("09:00"), at("11:00")))
                .isEqualTo(from("08:00", "12:00"));
    }

    private static Hosting hosted(@Nullable String checkedIn, @Nullable String credited) {
        return Hosting.of(
                at("08:00"),
                at("12:00"),
                checkedIn == null ? null : at(checkedIn),
                credited == null ? null : at(credited),
                at("06:00"),
                at("14:00"));
    }

    private static Hosting from(String from, String to) {
        return new Hosting(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2027-01-11T" + time + ":00Z");
    }
}
