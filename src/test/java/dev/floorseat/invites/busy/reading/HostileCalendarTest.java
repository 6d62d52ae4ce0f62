package dev.floorseat.invites.busy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.floorseat.invites.reading.Chance;
import dev.floorseat.invites.reading.InTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars made to break their reader: each is refused, or read for what it is, before anybody would notice. */
class HostileCalendarTest {

    private static final BusyReader READER = new BusyReader();
    private static final int MUTATIONS = 20_000;
    private static final String START = "DTSTART;TZID=Europe/Berlin:20270104T090000\r\nDURATION:PT1H\r\n";

    @AfterAll
    static void close() {
        READER.close();
    }

    static Map<String, Supplier<String>> bombs() {
        String seconds = IntStream.range(0, 60).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String days = IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String hours = IntStream.range(0, 24).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String months = IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Z%d
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                """;
        return Map.ofEntries(
                Map.entry(
                        "every second since 1970",
                        () -> Reads.event(START.replace("2027", "1970") + "RRULE:FREQ=SECONDLY")),
                Map.entry("every minute", () -> Reads.event(START + "RRULE:FREQ=MINUTELY")),
                Map.entry(
                        "every hour since 1970",
                        () -> Reads.event(START.replace("2027", "1970") + "RRULE:FREQ=HOURLY")),
                Map.entry(
                        "a product of lists",
                        () -> Reads.event(START + "RRULE:FREQ=YEARLY;BYMONTH=" + months + ";BYMONTHDAY=" + days
                                + ";BYHOUR=" + hours + ";BYMINUTE=" + seconds + ";BYSECOND=" + seconds)),
                Map.entry(
                        "many hours of many days, with a count",
                        () -> Reads.event(
                                START.replace("2027", "1970") + "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9")),
                Map.entry("no step at all", () -> Reads.event(START + "RRULE:FREQ=DAILY;INTERVAL=0")),
                Map.entry("a step backwards", () -> Reads.event(START + "RRULE:FREQ=DAILY;INTERVAL=-1")),
                Map.entry(
                        "a step out of this world", () -> Reads.event(START + "RRULE:FREQ=YEARLY;INTERVAL=2147483647")),
                Map.entry("a long count", () -> Reads.event(START + "RRULE:FREQ=DAILY;COUNT=99999999999")),
                Map.entry("an unknown word", () -> Reads.event(START + "RRULE:FREQ=DAILY;RSCALE=HEBREW")),
                Map.entry(
                        "1,600 zones",
                        () -> Reads.calendar(IntStream.range(0, 1_600)
                                .mapToObj(zone::formatted)
                                .collect(Collectors.joining()))),
                Map.entry("a deep nest", () -> "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000)),
                Map.entry("many components", () -> Reads.calendar("BEGIN:VTODO\r\nEND:VTODO\r\n".repeat(100_000))),
                Map.entry("a line without end", () -> Reads.event("DTSTART:" + "2".repeat(4_000_000))),
                Map.entry(
                        "a line folded at every character", () -> Reads.event("DTSTART:" + "\r\n 2".repeat(1_000_000))),
                Map.entry("only line ends", () -> Reads.calendar("a\n".repeat(2_000_000))),
                Map.entry(
                        "a million exceptions",
                        () -> Reads.event(START + "RRULE:FREQ=DAILY\r\n"
                                + ("EXDATE:" + "20270104T090000Z,".repeat(500) + "\r\n").repeat(550))),
                Map.entry(
                        "thousands of daily events since 1990",
                        () -> Reads.calendar(IntStream.range(0, 20_000)
                                .mapToObj(i ->
                                        "BEGIN:VEVENT\r\nUID:" + i + "\r\nDTSTART:19900101T080000Z\r\nDURATION:PT1H\r\n"
                                                + "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\n")
                                .collect(Collectors.joining()))),
                Map.entry(
                        "hundreds of hourly events since 2017 with a count",
                        () -> Reads.calendar(IntStream.range(0, 600)
                                .mapToObj(i ->
                                        "BEGIN:VEVENT\r\nUID:" + i + "\r\nDTSTART:20170101T080000Z\r\nDURATION:PT1H\r\n"
                                                + "RRULE:FREQ=HOURLY;COUNT=95000\r\nEND:VEVENT\r\n")
                                .collect(Collectors.joining()))),
                Map.entry(
                        "one UID, a thousand rules",
                        () -> Reads.event(START.replace("2027", "1990") + "RRULE:FREQ=DAILY\r\n".repeat(1_000))),
                Map.entry(
                        "more periods than anybody has",
                        () -> Reads.calendar("BEGIN:VFREEBUSY\r\n"
                                + IntStream.range(0, 8_000)
                                        .mapToObj(i -> "FREEBUSY:202701%02dT%02d%02d%02dZ/PT1S\r\n"
                                                .formatted(1 + i % 28, i / 28 % 24, i / 672 % 60, i / 672 % 2 * 30))
                                        .collect(Collectors.joining())
                                + "END:VFREEBUSY\r\n")),
                Map.entry("too large", () -> Reads.calendar("DESCRIPTION:" + "x".repeat(BusyReader.LARGEST))));
    }

    static List<String> names() {
        return bombs().keySet().stream().sorted().toList();
    }

    @Test
    void looksThroughALongEntryOnceAndNotAtEveryTurn() throws Exception {
        String entry = Reads.event("UID:x\r\n".repeat(249_000) + START + "RRULE:FREQ=HOURLY;BYMINUTE=0,10,20,30,40");

        assertThat(Reads.blocks(READER, entry)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesABombWithinTwoSeconds(String name) {
        String bomb = bombs().getOrDefault(name, () -> "").get();

        InTime.check(() -> assertThat(catchThrowableOfType(UnusableCalendar.class, () -> Reads.blocks(READER, bomb)))
                .as(name)
                .isNotNull()
                .extracting(UnusableCalendar::trouble)
                .isIn(Trouble.RULE, Trouble.TOO_MUCH, Trouble.TOO_LARGE, Trouble.BROKEN));
    }

    /** The library would never come back from it: it never gets to see a zone. */
    @Test
    @Timeout(2)
    void readsPastAZoneThatRunsForEver() throws Exception {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0900
                TZOFFSETTO:+0900
                RRULE:FREQ=SECONDLY
                END:STANDARD
                END:VTIMEZONE
                """;

        assertThat(Reads.written(
                        Reads.blocks(READER, Reads.calendar(zone + "BEGIN:VEVENT\r\n" + START + "END:VEVENT"))))
                .containsExactly("2027-01-04T08:00:00Z/2027-01-04T09:00:00Z BUSY");
    }

    /** Whatever a byte, a line or a piece is turned into: blocks or a trouble, and nothing else. */
    @Test
    void survivesWhateverBecomesOfRealCalendars() {
        Chance chance = Chance.of(new Random(20270104));
        List<byte[]> seeds = BrokenCalendars.seeds();
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] broken = BrokenCalendars.any(seeds, chance);
            try {
                for (Block block : READER.read(broken, Reads.YEAR, Reads.HANNA)) {
                    assertThat(Reads.YEAR.touches(block.from(), block.to())).isTrue();
                }
                read++;
            } catch (UnusableCalendar e) {
                assertThat(e.trouble()).isNotEqualTo(Trouble.TOO_SLOW);
                refused++;
            }
        }

        assertThat(read).isGreaterThan(MUTATIONS / 10);
        assertThat(refused).isGreaterThan(MUTATIONS / 10);
    }
}
