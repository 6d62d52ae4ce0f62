package dev.floorseat.invites.busy.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Calendars to read, on the clock of Berlin, between New Year 2027 and New Year 2028. */
final class Reads {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Window YEAR = new Window(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
    static final Owner HANNA =
            new Owner(BERLIN, Set.of("our-own-uid"), List.of(), Set.of("hanna.okafor@company.example"));

    private Reads() {}

    /** A calendar of these lines. */
    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    /** A calendar of one event of these lines. */
    static String event(String... lines) {
        return calendar("BEGIN:VEVENT", "UID:one", String.join("\r\n", lines), "END:VEVENT");
    }

    static List<Block> blocks(BusyReader reader, String text) throws UnusableCalendar {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), YEAR, HANNA);
    }

    /** Such as "2027-01-11T08:00:00Z/2027-01-11T09:00:00Z BUSY". */
    static List<String> written(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.from() + "/" + block.to() + " " + block.kind())
                .toList();
    }

    /** A file of the tests. */
    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Reads.class.getResourceAsStream("/calendars/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
