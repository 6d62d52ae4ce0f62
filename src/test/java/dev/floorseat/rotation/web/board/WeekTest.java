package dev.floorseat.rotation.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-28, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01",
        "2027-06-16, 2027-W24"
    })
    void isNamedAsIso8601Does(LocalDate day, String id) {
        assertThat(Week.of(day).id()).isEqualTo(id);
        assertThat(Week.parse(id)).contains(Week.of(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027", "2027-W00", "2027-W54", "W03-2027", "2027-03-01"})
    void doesNotReadWhatIsNoWeek(String text) {
        assertThat(Week.parse(text)).isEmpty();
    }

    @Test
    void holdsItsSundayAndNotTheNextMonday() {
        Week week = Week.of(LocalDate.of(2027, 1, 13));
        assertThat(week.contains(LocalDate.of(2027, 1, 17))).isTrue();
        assertThat(week.contains(LocalDate.of(2027, 1, 18))).isFalse();
        assertThat(week.days()).hasSize(7).startsWith(LocalDate.of(2027, 1, 11));
    }

    @Test
    void countsTheWeeksAPeriodTouches() {
        assertThat(Week.between(LocalDate.of(2027, 1, 13), LocalDate.of(2027, 1, 25)))
                .extracting(Week::id)
                .containsExactly("2027-W02", "2027-W03", "2027-W04");
    }
}
