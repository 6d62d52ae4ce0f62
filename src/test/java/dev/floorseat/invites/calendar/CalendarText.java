package dev.floorseat.invites.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A calendar as a reader that is not the library sees it: unfolded lines, unescaped values. */
public final class CalendarText {

    private final List<String> lines;

    /** Reads the bytes. */
    public CalendarText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
        lines = Arrays.asList(text.split("\r\n", -1));
    }

    /** The whole line of a property of the event. */
    public String line(String property) {
        List<String> event = lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT"));
        return event.stream()
                .filter(line -> line.startsWith(property + ":") || line.startsWith(property + ";"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + property + " in " + event));
    }

    /** Whether the event has the property. */
    public boolean has(String property) {
        return lines.stream().anyMatch(line -> line.startsWith(property + ":") || line.startsWith(property + ";"));
    }

    /** A text value, unescaped by RFC 5545 section 3.3.11. */
    public String text(String property) {
        String value = line(property).substring(property.length() + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
