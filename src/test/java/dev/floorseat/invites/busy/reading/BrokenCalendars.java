package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.reading.Chance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Calendars that were good once, and ways to break them. */
public final class BrokenCalendars {

    /** Words that mean something in a calendar. */
    public static final List<String> WORDS = List.of(
            "\r\nRRULE:FREQ=HOURLY;INTERVAL=7\r\n",
            "\r\nBEGIN:VEVENT\r\n",
            "\r\nEND:VEVENT\r\n",
            "\r\nEXDATE:20270104T080000Z\r\n",
            "\r\nRDATE;VALUE=PERIOD:20270104T080000Z/P1D\r\n",
            "\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270104T080000Z\r\n",
            ";BYDAY=-5FR,3MO",
            ";BYSETPOS=-366",
            ";COUNT=0",
            ";UNTIL=20990101",
            ";FREQ=YEARLY",
            "\r\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1\r\n",
            "\r\nRRULE:FREQ=DAILY;INTERVAL=99999\r\n",
            ";BYWEEKNO=53",
            ";BYYEARDAY=-366",
            ";BYMONTHDAY=31",
            ";BYHOUR=2,3",
            ";COUNT=2147483647",
            ";WKST=SU",
            "\r\nBEGIN:VFREEBUSY\r\n",
            "\r\nEND:VFREEBUSY\r\n",
            "\r\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20270104T080000Z/PT1H,20270104T080000Z/20270104T070000Z\r\n",
            "\r\nX-WR-TIMEZONE:Europe/Berlin\r\n",
            "\r\nTRANSP:TRANSPARENT\r\n",
            "\r\nBEGIN:VCALENDAR\r\n",
            "\r\nDTSTART;TZID=America/New_York:20270314T023000\r\n",
            "\r\nDTSTART;VALUE=DATE:20270228\r\n",
            "16010101T000000",
            "90001231T235959Z",
            "PT999999999H",
            "+P1W",
            "-1",
            ";TZID=Nowhere",
            "\r\n ",
            "\uFEFF",
            "P-1D",
            "99999999T999999Z",
            ",",
            ":",
            "\"");

    private BrokenCalendars() {}

    /** What is broken: calendars as programs write them. */
    public static List<byte[]> seeds() {
        return List.of(
                Reads.file("outlook.ics"),
                Reads.file("google.ics"),
                Reads.file("apple.ics"),
                Reads.file("free-busy.ics"));
    }

    /** One of the calendars, after a few changes. */
    public static byte[] any(List<byte[]> seeds, Chance chance) {
        return mutated(chance.of(seeds), chance);
    }

    private static byte[] mutated(byte[] seed, Chance chance) {
        String text = new String(seed, StandardCharsets.ISO_8859_1);
        for (int n = chance.below(4); n >= 0; n--) {
            text = switch (chance.below(6)) {
                case 0 -> atSomePlace(text, chance, Character.toString((char) chance.below(256)), 1);
                case 1 -> atSomePlace(text, chance, "", chance.below(40));
                case 2 -> atSomePlace(text, chance, chance.of(WORDS), 0);
                case 3 -> lines(text, chance);
                case 4 -> atSomePlace(text, chance, Integer.toString(chance.below(Integer.MAX_VALUE)), chance.below(9));
                default ->
                    text.substring(0, chance.below(text.length() + 1))
                            + text.substring(chance.below(text.length() + 1));
            };
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String atSomePlace(String text, Chance chance, String put, int instead) {
        int at = chance.below(text.length() + 1);
        return text.substring(0, at) + put + text.substring(Math.min(text.length(), at + instead));
    }

    private static String lines(String text, Chance chance) {
        List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
        String taken = lines.remove(chance.below(lines.size()));
        lines.add(chance.below(lines.size() + 1), taken);
        if (chance.below(2) == 0) {
            lines.add(chance.below(lines.size() + 1), taken);
        }
        return String.join("\r\n", lines);
    }
}
