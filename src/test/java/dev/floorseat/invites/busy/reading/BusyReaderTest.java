package dev.floorseat.invites.busy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusyReaderTest {

    private static final BusyReader READER = new BusyReader();
    private static final String MORNING = "DTSTART:20270111T080000Z\r\nDTEND:20270111T090000Z";

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void readsBeginAndEndOnTheClockOfTheirZone() throws Exception {
        assertThat(read("DTSTART;TZID=Europe/Berlin:20270111T090000", "DTEND;TZID=Europe/Berlin:20270111T100000"))
                .containsExactly("2027-01-11T08:00:00Z/2027-01-11T09:00:00Z BUSY");
        assertThat(read(
                        "DTSTART;TZID=W. Europe Standard Time:20270712T090000",
                        "DTEND;TZID=\"/citadel.org/20210210_1/Europe/Berlin\":20270712T100000"))
                .containsExactly("2027-07-12T07:00:00Z/2027-07-12T08:00:00Z BUSY");
    }

    @ParameterizedTest
    @CsvSource({
        "PT90M, 2027-01-11T09:30:00Z",
        "P1D, 2027-01-12T08:00:00Z",
        "P1W, 2027-01-18T08:00:00Z",
        "P1DT2H, 2027-01-12T10:00:00Z",
        "PT1H30M0S, 2027-01-11T09:30:00Z"
    })
    void readsHowLongItTakes(String length, String end) throws Exception {
        assertThat(read("DTSTART:20270111T080000Z", "DURATION:" + length))
                .containsExactly("2027-01-11T08:00:00Z/" + end + " BUSY");
    }

    @Test
    void takesADayForADayOnTheClockOfTheOwner() throws Exception {
        assertThat(read("DTSTART;VALUE=DATE:20270111", "DTEND;VALUE=DATE:20270113"))
                .containsExactly("2027-01-10T23:00:00Z/2027-01-12T23:00:00Z BUSY");
        assertThat(read("DTSTART;VALUE=DATE:20270111", "DTEND;VALUE=DATE:20270111"))
                .as("the last day where the day after belongs")
                .containsExactly("2027-01-10T23:00:00Z/2027-01-11T23:00:00Z BUSY");
        assertThat(read("DTSTART;VALUE=DATE:20270328"))
                .as("a day of 23 hours")
                .containsExactly("2027-03-27T23:00:00Z/2027-03-28T22:00:00Z BUSY");
    }

    @Test
    void takesTheCalendarsOwnZoneForWhatNamesNone() throws Exception {
        String lines = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270111T090000\r\nDTEND:20270111T100000\r\nEND:VEVENT";

        assertThat(all(Reads.calendar("X-WR-TIMEZONE:America/New_York", lines)))
                .containsExactly("2027-01-11T14:00:00Z/2027-01-11T15:00:00Z BUSY");
        assertThat(all(Reads.calendar(lines))).containsExactly("2027-01-11T08:00:00Z/2027-01-11T09:00:00Z BUSY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "status:cancelled"})
    void leavesOutWhatIsFree(String line) throws Exception {
        assertThat(read(MORNING, line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STATUS:TENTATIVE",
                "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
                "ATTENDEE;PARTSTAT=TENTATIVE:mailto:hanna.okafor@company.example",
                "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:hanna.okafor@company.example"
            })
    void takesAPerhapsForAPerhaps(String line) throws Exception {
        assertThat(read(MORNING, line)).containsExactly("2027-01-11T08:00:00Z/2027-01-11T09:00:00Z TENTATIVE");
    }

    @Test
    void leavesOutWhatTheOwnerDeclinedAndNotWhatAGuestDid() throws Exception {
        assertThat(read(MORNING, "ATTENDEE;PARTSTAT=DECLINED;CN=Hanna:mailto:Hanna.Okafor@company.example"))
                .isEmpty();
        assertThat(read(MORNING, "ATTENDEE;PARTSTAT=DECLINED:mailto:somebody@company.example"))
                .hasSize(1);
    }

    @Test
    void takesOurOwnVisitsOut() throws Exception {
        byte[] outlook = HexFormat.of().parseHex("040000008200E00074C5B7101A82E00800000000000000000000000000000000");
        String inside = HexFormat.of().withUpperCase().formatHex(outlook) + "0000000018000000"
                + HexFormat.of()
                        .withUpperCase()
                        .formatHex("vCal-Uid\1\0\0\0our-own-uid\0".getBytes(StandardCharsets.US_ASCII));

        assertThat(all(Reads.event(MORNING).replace("UID:one", "UID:our-own-uid")))
                .isEmpty();
        assertThat(all(Reads.event(MORNING).replace("UID:one", "UID:" + inside)))
                .isEmpty();
        assertThat(all(Reads.event(MORNING).replace("UID:one", "UID:our-own-uid-2")))
                .hasSize(1);
    }

    @Test
    void repeatsOnTheClockAndNotInHours() throws Exception {
        assertThat(read(
                        "DTSTART;TZID=Europe/Berlin:20270326T090000",
                        "DTEND;TZID=Europe/Berlin:20270326T100000",
                        "RRULE:FREQ=DAILY;COUNT=4"))
                .containsExactly(
                        "2027-03-26T08:00:00Z/2027-03-26T09:00:00Z BUSY",
                        "2027-03-27T08:00:00Z/2027-03-27T09:00:00Z BUSY",
                        "2027-03-28T07:00:00Z/2027-03-28T08:00:00Z BUSY",
                        "2027-03-29T07:00:00Z/2027-03-29T08:00:00Z BUSY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20270131 | FREQ=MONTHLY                       | 2027-01-31 2027-03-31 2027-05-31 2027-07-31 2027-08-31 2027-10-31 2027-12-31",
                "20240229 | FREQ=YEARLY                        |",
                "20200301 | FREQ=YEARLY                        | 2027-03-01",
                "16040704 | FREQ=YEARLY                        | 2027-07-04",
                "20270104 | FREQ=WEEKLY;UNTIL=20270118         | 2027-01-04 2027-01-11 2027-01-18",
                "20270104 | FREQ=WEEKLY;INTERVAL=2;COUNT=3     | 2027-01-04 2027-01-18 2027-02-01",
                "20270104 | FREQ=MONTHLY;BYDAY=1MO;COUNT=3     | 2027-01-04 2027-02-01 2027-03-01",
                "20270129 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2 | 2027-01-29 2027-02-26",
                "20261228 | FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4    | 2027-01-04 2027-01-06",
                "20270104 | FREQ=DAILY;BYMONTH=1;BYDAY=MO;UNTIL=20271231 | 2027-01-04 2027-01-11 2027-01-18 2027-01-25",
                "20150105 | FREQ=YEARLY;BYMONTH=5;BYDAY=-1SU;WKST=SU | 2027-05-30"
            })
    void repeatsByTheRule(String start, String rule, String days) throws Exception {
        List<LocalDate> found = Reads.blocks(
                        READER,
                        Reads.event(
                                "DTSTART;TZID=Europe/Berlin:" + start + "T090000", "DURATION:PT1H", "RRULE:" + rule))
                .stream()
                .map(block -> block.from().atZone(Reads.BERLIN).toLocalDate())
                .toList();

        assertThat(String.join(" ", found.stream().map(LocalDate::toString).toList()))
                .isEqualTo(days == null ? "" : days);
    }

    @Test
    void endsARuleAtTheMomentItNames() throws Exception {
        assertThat(read(
                        "DTSTART;TZID=Europe/Berlin:20270104T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;UNTIL=20270106T080000Z"))
                .hasSize(3);
        assertThat(read(
                        "DTSTART;TZID=Europe/Berlin:20270104T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;UNTIL=20270106T075959Z"))
                .hasSize(2);
    }

    @Test
    void leavesOutAndAddsSingleTimes() throws Exception {
        assertThat(read(
                        "DTSTART;TZID=Europe/Berlin:20270104T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=4",
                        "EXDATE;TZID=Europe/Berlin:20270105T090000,20270106T090000",
                        "EXDATE:20270104T080000Z",
                        "RDATE;TZID=America/New_York:20270110T090000",
                        "RDATE;VALUE=PERIOD:20270120T080000Z/PT3H,20270121T080000Z/20270121T090000Z"))
                .containsExactly(
                        "2027-01-07T08:00:00Z/2027-01-07T09:00:00Z BUSY",
                        "2027-01-10T14:00:00Z/2027-01-10T15:00:00Z BUSY",
                        "2027-01-20T08:00:00Z/2027-01-20T11:00:00Z BUSY",
                        "2027-01-21T08:00:00Z/2027-01-21T09:00:00Z BUSY");
    }

    @Test
    void letsOneRepetitionBeMovedMadeFreeOrCancelled() throws Exception {
        String other = "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:one\r\nRECURRENCE-ID";
        assertThat(read(
                        "DTSTART;TZID=Europe/Berlin:20270104T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=4",
                        other + ";TZID=Europe/Berlin:20270105T090000",
                        "DTSTART;TZID=Europe/Berlin:20270105T140000",
                        "DTEND;TZID=Europe/Berlin:20270105T150000",
                        other + ":20270106T080000Z",
                        "DTSTART:20270106T080000Z",
                        "DURATION:PT1H",
                        "STATUS:CANCELLED",
                        other + ";TZID=Europe/Berlin:20270107T090000",
                        "DTSTART:20270107T080000Z",
                        "DURATION:PT1H",
                        "TRANSP:TRANSPARENT"))
                .containsExactly(
                        "2027-01-04T08:00:00Z/2027-01-04T09:00:00Z BUSY",
                        "2027-01-05T13:00:00Z/2027-01-05T14:00:00Z BUSY");
    }

    @Test
    void letsAllThatFollowsBeMoved() throws Exception {
        assertThat(read(
                        "DTSTART;TZID=Europe/Berlin:20270104T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=WEEKLY;COUNT=3",
                        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:one\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270111T090000",
                        "DTSTART;TZID=Europe/Berlin:20270111T110000",
                        "DURATION:PT2H"))
                .containsExactly(
                        "2027-01-04T08:00:00Z/2027-01-04T09:00:00Z BUSY",
                        "2027-01-11T10:00:00Z/2027-01-11T12:00:00Z BUSY",
                        "2027-01-18T10:00:00Z/2027-01-18T12:00:00Z BUSY");
    }

    @Test
    void findsWhatBeganBeforeTheWindowAndReachesIntoIt() throws Exception {
        assertThat(read("DTSTART;VALUE=DATE:20261220", "DTEND;VALUE=DATE:20270107"))
                .containsExactly("2026-12-19T23:00:00Z/2027-01-06T23:00:00Z BUSY");
        assertThat(read("DTSTART:20261230T220000Z", "DURATION:PT30H", "RRULE:FREQ=WEEKLY;COUNT=1"))
                .hasSize(1);
        assertThat(read("DTSTART:20280101T000000Z", "DURATION:PT1H")).isEmpty();
    }

    @Test
    void bringsTogetherWhatOverlaps() throws Exception {
        assertThat(
                        all(
                                Reads.calendar(
                                        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270111T080000Z\r\nDTEND:20270111T093000Z\r\nEND:VEVENT",
                                        "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20270111T090000Z\r\nDTEND:20270111T100000Z\r\nEND:VEVENT",
                                        "BEGIN:VEVENT\r\nUID:c\r\nSTATUS:TENTATIVE\r\nDTSTART:20270111T100000Z\r\nDTEND:20270111T110000Z\r\nEND:VEVENT")))
                .containsExactly(
                        "2027-01-11T08:00:00Z/2027-01-11T10:00:00Z BUSY",
                        "2027-01-11T10:00:00Z/2027-01-11T11:00:00Z TENTATIVE");
    }

    @Test
    void readsFreeBusyTimes() throws Exception {
        assertThat(all(Reads.calendar(
                        "BEGIN:VFREEBUSY",
                        "FREEBUSY:20270111T080000Z/PT1H,20270112T080000Z/20270112T090000Z",
                        "FREEBUSY;FBTYPE=FREE:20270113T080000Z/PT8H",
                        "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270114T080000Z/PT1H",
                        "FREEBUSY;FBTYPE=X-SOMETHING:20270115T080000Z/PT1H",
                        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270116T080000Z/PT1H",
                        "END:VFREEBUSY")))
                .containsExactly(
                        "2027-01-11T08:00:00Z/2027-01-11T09:00:00Z BUSY",
                        "2027-01-12T08:00:00Z/2027-01-12T09:00:00Z BUSY",
                        "2027-01-14T08:00:00Z/2027-01-14T09:00:00Z BUSY",
                        "2027-01-15T08:00:00Z/2027-01-15T09:00:00Z BUSY",
                        "2027-01-16T08:00:00Z/2027-01-16T09:00:00Z TENTATIVE");
    }

    @Test
    void cutsTheOwnersVisitsOutOfFreeBusyTimesForTheyHaveNoUids() throws Exception {
        Owner owner = new Owner(
                Reads.BERLIN,
                Set.of(),
                List.of(new Owner.Visit(Instant.parse("2027-01-11T08:00:00Z"), Instant.parse("2027-01-11T12:00:00Z"))),
                Set.of());
        byte[] bytes = Reads.calendar("BEGIN:VFREEBUSY", "FREEBUSY:20270111T070000Z/20270111T130000Z", "END:VFREEBUSY")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Reads.written(READER.read(bytes, Reads.YEAR, owner)))
                .containsExactly(
                        "2027-01-11T07:00:00Z/2027-01-11T08:00:00Z BUSY",
                        "2027-01-11T12:00:00Z/2027-01-11T13:00:00Z BUSY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;TZID=Atlantis/Capital:20270111T090000 | UNKNOWN_ZONE",
                "DTSTART;TZID=Customized Time Zone:20270111T090000 | UNKNOWN_ZONE",
                "DTSTART;TZID=\"+02:00\":20270111T090000 | UNKNOWN_ZONE",
                "SUMMARY:never said when | BROKEN",
                "DTSTART:yesterday | BROKEN",
                "DTSTART:20270230T090000Z | BROKEN",
                "DTSTART:00010101T000000Z | BROKEN"
            })
    void takesNothingFromACalendarThatCannotBeReliedOn(String line, Trouble trouble) {
        assertThat(refused(Reads.event(line))).isEqualTo(trouble);
    }

    @Test
    void needNotKnowAZoneInWhichNothingIsAhead() throws Exception {
        String lost = "DTSTART;TZID=Atlantis/Capital:";
        assertThat(all(Reads.event(lost + "20261220T090000", "DTEND;TZID=Atlantis/Capital:20261220T100000")))
                .isEmpty();
        assertThat(refused(Reads.event(lost + "20261230T090000"))).isEqualTo(Trouble.UNKNOWN_ZONE);
        assertThat(refused(Reads.event(lost + "20261220T090000", "DURATION:P30D")))
                .isEqualTo(Trouble.UNKNOWN_ZONE);
        assertThat(refused(Reads.event(lost + "20200101T090000", "RRULE:FREQ=WEEKLY")))
                .isEqualTo(Trouble.UNKNOWN_ZONE);

        String atlantis = "X-WR-TIMEZONE:Atlantis/Capital";
        String event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270111T090000%s\r\nDTEND:20270111T100000%<s\r\nEND:VEVENT";
        assertThat(all(Reads.calendar(atlantis, event.formatted("Z"))))
                .containsExactly("2027-01-11T09:00:00Z/2027-01-11T10:00:00Z BUSY");
        assertThat(refused(Reads.calendar(atlantis, event.formatted("")))).isEqualTo(Trouble.UNKNOWN_ZONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in</html>", "BEGIN:VCARD\r\nEND:VCARD\r\n"})
    void knowsWhatIsNoCalendar(String text) {
        assertThat(refused(text)).isEqualTo(Trouble.NO_CALENDAR);
    }

    @Test
    void takesNoCalendarThatIsCutOff() throws Exception {
        String whole = Reads.event(MORNING);

        assertThat(refused(whole.substring(0, whole.length() - 20))).isEqualTo(Trouble.BROKEN);
        assertThat(all(Reads.calendar("BEGIN:VTODO", "UID:x", "END:VTODO"))).isEmpty();
    }

    private static List<String> read(String... lines) throws UnusableCalendar {
        return all(Reads.event(lines));
    }

    private static List<String> all(String text) throws UnusableCalendar {
        return Reads.written(Reads.blocks(READER, text));
    }

    private static Trouble refused(String text) {
        return catchThrowableOfType(UnusableCalendar.class, () -> Reads.blocks(READER, text))
                .trouble();
    }
}
