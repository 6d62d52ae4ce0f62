package dev.floorseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DatesTest {

    /** Still Sunday in UTC, already Monday in Berlin. */
    private static final Instant LATE = Instant.parse("2026-09-06T22:30:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Dates dates = new Dates(messages(), BERLIN, Clock.fixed(LATE, ZoneOffset.UTC));

    @Test
    void knowsTodayByTheCompanysClock() {
        assertThat(dates.today()).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void writesMomentsInTheReadersLanguageAndTheCompanysZone() {
        assertThat(dates.moment(LATE, Locale.ENGLISH)).isEqualTo("7 Sept 2026, 00:30");
        assertThat(dates.moment(LATE, Locale.GERMAN)).isEqualTo("7. Sept. 2026, 00:30");
        assertThat(dates.momentIfAny(null, Locale.ENGLISH)).isNull();
    }

    @Test
    void writesAVisitOnTheClockItHappensBy() {
        assertThat(dates.when(LATE, LATE.plusSeconds(4 * 3600), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH))
                .isEqualTo("Mon 7 Sept 2026, 07:30–11:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-25T13:00:00Z | 2027-01-25T17:00:00Z | Mo., 25. Jan. 2027, 14:00–18:00",
                "2027-01-25T22:00:00Z | 2027-01-25T23:30:00Z | Mo., 25. Jan. 2027, 23:00 – Di., 26. Jan. 2027, 00:30",
                "2027-01-24T23:30:00Z | 2027-01-25T17:00:00Z | Mo., 25. Jan. 2027, 00:30–18:00"
            })
    void saysADayOnceOnTheCompanysClock(Instant from, Instant to, String words) {
        assertThat(dates.stretch(from, to, Locale.GERMAN)).isEqualTo(words);
    }

    @Test
    void saysTheMonthOfASpanOnceWhereItIsOne() {
        LocalDate from = LocalDate.of(2027, 1, 25);

        assertThat(dates.span(from, LocalDate.of(2027, 1, 31), Locale.ENGLISH)).isEqualTo("25 – 31 Jan 2027");
        assertThat(dates.span(from, LocalDate.of(2027, 2, 7), Locale.GERMAN)).isEqualTo("25. Jan. – 7. Feb. 2027");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
