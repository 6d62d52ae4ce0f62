package dev.floorseat.invites.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneFormTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T09:30:00Z");
    private static final Instant LAST = Instant.parse("2037-12-31T00:00:00Z");

    @Test
    void isRightInAllZonesOnManyDates() {
        int checked = 0;
        for (String id : ReadZone.zonesOfJava()) {
            ZoneId zone = ZoneId.of(id);
            for (Instant date : datesAround(zone)) {
                Optional<VTimeZone> form = ZoneForm.covering(zone, date, date.plusSeconds(14_400));
                if (form.isPresent()) {
                    ReadZone read = ReadZone.of(form.get().toString());
                    assertThat(read.offsetAt(date))
                            .as("%s at %s", id, date)
                            .isEqualTo(zone.getRules().getOffset(date));
                    assertThat(read.instantOf(date.atZone(zone).toLocalDateTime()))
                            .as("%s at %s", id, date)
                            .isEqualTo(date);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20_000);
    }

    private static List<Instant> datesAround(ZoneId zone) {
        List<Instant> dates = new ArrayList<>();
        for (Instant date = FIRST; date.isBefore(LAST); date = date.plus(Duration.ofDays(101))) {
            dates.add(date);
        }
        ZoneOffsetTransition next = zone.getRules().nextTransition(FIRST);
        for (int i = 0; next != null && i < 6; i++) {
            for (int minutes : new int[] {-300, -61, -60, -59, -30, -1, 0, 1, 29, 30, 59, 60, 61, 300}) {
                dates.add(next.getInstant().plusSeconds(minutes * 60L));
            }
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return dates;
    }

    @Test
    void hasAFormForMoreThanFiveHundredZones() {
        long formed = ReadZone.zonesOfJava().stream()
                .filter(id -> ZoneForm.covering(ZoneId.of(id), FIRST, FIRST.plusSeconds(3_600))
                        .isPresent())
                .count();

        assertThat(formed).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Cairo",
                "Africa/Casablanca",
                "Africa/El_Aaiun",
                "America/Nuuk",
                "America/Santiago",
                "America/Scoresbysund",
                "Asia/Gaza",
                "Asia/Hebron",
                "Asia/Jerusalem"
            })
    void sendsUtcWhereThereIsNoTwoRuleForm(String id) {
        assertThat(ZoneForm.covering(ZoneId.of(id), FIRST, FIRST.plusSeconds(3_600)))
                .isEmpty();
    }

    @Test
    void sendsUtcWhereARuleWasNotYetInForce() {
        Instant beforeTheActOf2005 = Instant.parse("2006-03-20T12:00:00Z");

        assertThat(ZoneForm.covering(
                        ZoneId.of("America/New_York"), beforeTheActOf2005, beforeTheActOf2005.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void writesTwoObservancesForBerlin() {
        assertThat(ZoneForm.covering(ZoneId.of("Europe/Berlin"), FIRST, FIRST.plusSeconds(60)))
                .get()
                .asString()
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:19700329T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:19701025T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE",
                        ""));
    }
}
