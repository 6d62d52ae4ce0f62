package dev.floorseat.people.licence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.people.LicenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOW = Instant.parse("2027-06-15T10:00:00Z");

    /** Three attempts in thirty days. */
    private static final CourseVersion COURSE = new CourseVersion(
            1, 1, 1, LicenceKind.HOST, Locale.GERMAN, "Gastgeber sein", "Text", null, 24, 80, 3, 30, List.of(), NOW);

    @Test
    void countsTheAttemptsOfThePeriod() {
        assertThat(allowance()).isEqualTo(new Allowance(3, null));
        assertThat(allowance(1, 29)).isEqualTo(new Allowance(1, null));
        assertThat(allowance(1, 30, 31)).as("thirty days ago is over").isEqualTo(new Allowance(2, null));
    }

    @Test
    void saysWhenTheNextOneIsFree() {
        assertThat(allowance(1, 20, 10)).isEqualTo(new Allowance(0, NOW.plus(Duration.ofDays(10))));
        assertThat(allowance(1, 2, 3, 4, 5))
                .as("a course that allowed more before")
                .isEqualTo(new Allowance(0, NOW.plus(Duration.ofDays(27))));
    }

    private static Allowance allowance(int... daysAgo) {
        return Allowance.of(
                COURSE,
                Arrays.stream(daysAgo)
                        .mapToObj(days -> NOW.minus(Duration.ofDays(days)))
                        .toList(),
                NOW);
    }
}
