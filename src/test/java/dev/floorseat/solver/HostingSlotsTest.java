package dev.floorseat.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostingSlotsTest {

    @Test
    void cutsALongShiftIntoMorningAfternoonAndTheWhole() {
        assertThat(cut("2027-01-12T06:00:00+01:00", "2027-01-12T14:00:00+01:00"))
                .containsExactly(
                        "S/MORNING 2027-01-12T06:00+01:00 2027-01-12T10:00+01:00",
                        "S/AFTERNOON 2027-01-12T10:00+01:00 2027-01-12T14:00+01:00",
                        "S/FULL 2027-01-12T06:00+01:00 2027-01-12T14:00+01:00");
    }

    @Test
    void countsSevenHoursAsLong() {
        assertThat(cut("2027-01-12T06:00:00+01:00", "2027-01-12T13:00:00+01:00"))
                .hasSize(3);
        assertThat(cut("2027-01-12T06:00:00+01:00", "2027-01-12T12:59:59+01:00"))
                .containsExactly("S/MORNING 2027-01-12T06:00+01:00 2027-01-12T10:00+01:00");
    }

    @Test
    void callsAShortShiftFromNoonAnAfternoonByTheSitesClock() {
        assertThat(cut("2027-01-12T11:00:00Z", "2027-01-12T16:00:00Z"))
                .containsExactly("S/AFTERNOON 2027-01-12T12:00+01:00 2027-01-12T16:00+01:00");
        assertThat(cut("2027-01-12T10:59:00Z", "2027-01-12T15:00:00Z"))
                .containsExactly("S/MORNING 2027-01-12T11:59+01:00 2027-01-12T15:59+01:00");
    }

    @Test
    void leavesOutWhatIsShorterThanFourHours() {
        assertThat(cut("2027-01-12T06:00:00+01:00", "2027-01-12T10:00:00+01:00"))
                .hasSize(1);
        assertThat(cut("2027-01-12T06:00:00+01:00", "2027-01-12T09:59:00+01:00"))
                .isEmpty();
    }

    @Test
    void measuresHoursThatPassedOverTheChangeOfTheClocks() {
        assertThat(cut("2027-03-27T23:00:00+01:00", "2027-03-28T07:00:00+02:00"))
                .containsExactly(
                        "S/MORNING 2027-03-27T23:00+01:00 2027-03-28T04:00+02:00",
                        "S/AFTERNOON 2027-03-28T03:00+02:00 2027-03-28T07:00+02:00",
                        "S/FULL 2027-03-27T23:00+01:00 2027-03-28T07:00+02:00");
    }

    @Test
    void leavesOutWhatItsMentorHasNoTimeFor() {
        Problem.Busy meeting = busy("15:00", "15:30", Problem.BusyKind.BUSY);
        Problem.Busy perhaps = busy("09:00", "10:00", Problem.BusyKind.TENTATIVE);
        Problem.Busy until = busy("08:00", "12:00", Problem.BusyKind.BUSY);

        assertThat(hosting(meeting, perhaps)).containsExactly("S/MORNING");
        assertThat(hosting(until)).containsExactly("S/AFTERNOON");
        assertThat(hosting(meeting, until)).isEmpty();
    }

    private static List<String> hosting(Problem.Busy... busy) {
        Problem.Shift shift = new Problem.Shift("S", "M", "L", "Q", at("08:00"), at("16:00"), List.of(busy));
        return HostingSlots.of(shift, ZoneId.of("Europe/Berlin")).stream()
                .map(Slot::id)
                .toList();
    }

    private static Problem.Busy busy(String from, String to, Problem.BusyKind kind) {
        return new Problem.Busy(at(from), at(to), kind);
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2027-01-12T" + time + ":00+01:00");
    }

    private static List<String> cut(String from, String to) {
        Problem.Shift shift =
                new Problem.Shift("S", "M", "L", "Q", OffsetDateTime.parse(from), OffsetDateTime.parse(to));
        return HostingSlots.of(shift, ZoneId.of("Europe/Berlin")).stream()
                .map(slot -> slot.id() + " " + slot.from() + " " + slot.to())
                .toList();
    }
}
