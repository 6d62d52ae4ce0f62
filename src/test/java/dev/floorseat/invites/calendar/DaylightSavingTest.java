package dev.floorseat.invites.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaylightSavingTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    @ParameterizedTest
    @CsvSource({
        // before, across and after the switches of 2027, north and south
        "Europe/Berlin, 2027-03-26T14:00, 2027-03-26T18:00",
        "Europe/Berlin, 2027-03-27T22:00, 2027-03-28T06:00",
        "Europe/Berlin, 2027-03-29T08:00, 2027-03-29T12:00",
        "Europe/Berlin, 2027-10-30T22:00, 2027-10-31T06:00",
        "Europe/Berlin, 2027-11-01T08:00, 2027-11-01T16:00",
        "Europe/Lisbon, 2027-03-27T22:00, 2027-03-28T06:00",
        "Europe/Dublin, 2027-10-30T22:00, 2027-10-31T06:00",
        "America/New_York, 2027-03-13T22:00, 2027-03-14T06:00",
        "America/New_York, 2027-11-06T22:00, 2027-11-07T06:00",
        "America/New_York, 2027-03-20T09:00, 2027-03-20T13:00",
        "Australia/Sydney, 2027-04-03T22:00, 2027-04-04T06:00",
        "Australia/Sydney, 2027-10-02T22:00, 2027-10-03T06:00",
        "Australia/Lord_Howe, 2027-04-03T22:00, 2027-04-04T06:00",
        "Pacific/Auckland, 2027-09-26T08:00, 2027-09-26T12:00",
        "Asia/Kolkata, 2027-03-28T08:00, 2027-03-28T12:00",
        "America/Sao_Paulo, 2027-02-20T08:00, 2027-02-20T12:00"
    })
    void meansTheSameInstantToAReader(String zone, String from, String to) {
        String calendar = text(InviteCalendar.request(Events.at(zone, from, to)));

        ReadZone read = ReadZone.of(calendar);
        assertThat(calendar)
                .contains(
                        "DTSTART;TZID=" + zone + ":" + LocalDateTime.parse(from).format(LOCAL));
        assertThat(calendar)
                .contains("DTEND;TZID=" + zone + ":" + LocalDateTime.parse(to).format(LOCAL));
        assertThat(read.instantOf(LocalDateTime.parse(from)))
                .isEqualTo(LocalDateTime.parse(from).atZone(ZoneId.of(zone)).toInstant());
        assertThat(read.instantOf(LocalDateTime.parse(to)))
                .isEqualTo(LocalDateTime.parse(to).atZone(ZoneId.of(zone)).toInstant());
    }

    @Test
    void writesTheWallTimeThatJavaKnowsInEveryZone() {
        for (String zone : ReadZone.zonesOfJava()) {
            String calendar = text(InviteCalendar.request(Events.at(zone, "2027-02-22T08:00", "2027-02-22T12:00")));

            if (calendar.contains("VTIMEZONE")) {
                assertThat(calendar)
                        .contains("DTSTART;TZID=" + zone + ":20270222T080000\r\n")
                        .contains("DTEND;TZID=" + zone + ":20270222T120000\r\n");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-10-31T00:30:00Z, 2027-10-31T05:30:00Z, the first at its begin",
        "2027-10-31T01:30:00Z, 2027-10-31T05:30:00Z, the second at its begin",
        "2027-10-30T20:30:00Z, 2027-10-31T00:30:00Z, the first at its end"
    })
    void sendsUtcWhenOneOfTwoEqualHoursIsMeant(Instant from, Instant to, String which) {
        String calendar =
                text(InviteCalendar.request(Events.event(ZoneId.of("Europe/Berlin"), from, to, "A visit", "E")));

        assertThat(calendar)
                .as(which)
                .contains("DTSTART:"
                        + LocalDateTime.ofInstant(from, ZoneOffset.UTC).format(LOCAL) + "Z")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void sendsUtcForAZoneWithoutTwoRules() {
        String calendar =
                text(InviteCalendar.request(Events.at("America/Santiago", "2027-01-12T09:00", "2027-01-12T13:00")));

        assertThat(calendar).contains("DTSTART:20270112T120000Z").doesNotContain("VTIMEZONE");
    }

    private static String text(byte[] calendar) {
        return new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
