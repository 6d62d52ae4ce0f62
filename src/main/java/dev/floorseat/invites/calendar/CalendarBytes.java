package dev.floorseat.invites.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;

/** The bytes of a calendar, which must be valid: the library would only log it. */
final class CalendarBytes {

    private static final int MOST_OCTETS = 75;

    private CalendarBytes() {}

    /** Validates and writes; an invalid calendar is our mistake, never the reader's. */
    static byte[] of(Calendar calendar) {
        ValidationResult result = calendar.validate(true);
        if (result.hasErrors()) {
            throw new IllegalStateException("invalid calendar: " + result.getEntries());
        }
        StringWriter writer = new StringWriter(2048);
        try {
            new CalendarOutputter(false).output(calendar, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String unfolded = writer.toString().replace("\r\n ", "");
        return folded(unfolded).getBytes(StandardCharsets.UTF_8);
    }

    /** Folds at 75 octets, RFC 5545 section 3.1, and never inside a character: the library counts in halves of surrogate pairs. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 64);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else {
                octets += octetsOf(point);
                if (octets > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1 + octetsOf(point);
                }
            }
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }

    private static int octetsOf(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
