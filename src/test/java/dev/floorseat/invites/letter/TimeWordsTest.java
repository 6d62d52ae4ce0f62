package dev.floorseat.invites.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-25T13:00:00Z | 2027-01-25T17:00:00Z | Mo. 25.1.2027, 14:00–18:00",
                "2027-01-25T22:00:00Z | 2027-01-25T23:30:00Z | Mo. 25.1.2027, 23:00 – Di. 26.1.2027, 00:30",
                "2027-01-24T23:30:00Z | 2027-01-25T17:00:00Z | Mo. 25.1.2027, 00:30–18:00"
            })
    void saysADayOnceOnTheCompanysClock(Instant from, Instant to, String words) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-invites");
        messages.setDefaultEncoding("UTF-8");
        TimeWords times = new TimeWords(messages, ZoneId.of("Europe/Berlin"));
        assertThat(times.stretch(from, to, Locale.GERMAN)).isEqualTo(words);
    }
}
