package dev.floorseat.invites.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes of a stranger's calendar one that is safe to build: unfolded, counted, and with nothing left in it but the few properties an
 * answer needs. Zones, alarms and rules of repetition never reach the library, which they can stop.
 */
final class CalendarText {

    private static final int MOST_COMPONENTS = 50;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_KEPT = 100;
    private static final int LONGEST_LINE = 8_192;
    private static final int DEEPEST = 8;

    private static final Set<String> OF_CALENDAR = Set.of("METHOD", "VERSION", "PRODID");
    private static final Set<String> OF_EVENT = Set.of("UID", "ATTENDEE", "COMMENT");

    /** What the library would change or drop without a word when it is wrong. */
    private static final Set<String> OURS = Set.of("SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "DURATION");

    private static final List<String> CALENDAR = List.of("VCALENDAR");
    private static final List<String> EVENT = List.of("VCALENDAR", "VEVENT");

    private final List<Stripped> found = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> calendar = new ArrayList<>();
    private final List<String> event = new ArrayList<>();
    private final List<ContentLine> ours = new ArrayList<>();
    private String uid = "";
    private int components;
    private int kept;

    private CalendarText() {}

    /**
     * An event as it was written, next to what the library is to build.
     *
     * @param safe a calendar object of one event, to build
     * @param lines those of the event that name times and the revision: ours to read, for the library knows other zones
     * @param uid the event's; empty if it has none
     */
    record Stripped(String safe, List<ContentLine> lines, String uid) {}

    /** The events of the calendars in a text, each in a calendar of its own. */
    static List<Stripped> strip(String text) throws Illegible {
        CalendarText stripped = new CalendarText();
        List<String> lines = unfolded(text);
        if (lines.size() > MOST_LINES) {
            throw new Illegible(Trouble.TOO_MUCH);
        }
        for (String raw : lines) {
            ContentLine line = ContentLine.of(raw);
            if (line != null) {
                stripped.take(line);
            }
        }
        if (!stripped.path.isEmpty()) {
            throw new Illegible(Trouble.BROKEN_CALENDAR);
        }
        return stripped.found;
    }

    private void take(ContentLine line) throws Illegible {
        switch (line.name()) {
            case "BEGIN" -> begin(line.value().strip().toUpperCase(Locale.ROOT));
            case "END" -> end(line.value().strip().toUpperCase(Locale.ROOT));
            default -> keep(line);
        }
    }

    private void begin(String component) throws Illegible {
        path.add(component);
        if (++components > MOST_COMPONENTS || path.size() > DEEPEST) {
            throw new Illegible(Trouble.TOO_MUCH);
        }
        if (path.equals(CALENDAR)) {
            calendar.clear();
        } else if (path.equals(EVENT)) {
            event.clear();
            ours.clear();
            uid = "";
        }
    }

    private void end(String component) throws Illegible {
        if (path.isEmpty() || !path.get(path.size() - 1).equals(component)) {
            throw new Illegible(Trouble.BROKEN_CALENDAR);
        }
        if (path.equals(EVENT)) {
            found.add(new Stripped(together(calendar, event), List.copyOf(ours), uid));
        }
        path.remove(path.size() - 1);
    }

    private void keep(ContentLine line) throws Illegible {
        if (path.equals(CALENDAR) && OF_CALENDAR.contains(line.name())) {
            calendar.add(checked(line));
        } else if (path.equals(EVENT) && OF_EVENT.contains(line.name())) {
            if (line.name().equals("ATTENDEE") && !isAddress(address(line.value()))) {
                return;
            }
            event.add(checked(line));
            uid = line.name().equals("UID") ? line.value().strip() : uid;
        } else if (path.equals(EVENT) && OURS.contains(line.name())) {
            ours.add(line);
        } else {
            return;
        }
        if (++kept > MOST_KEPT) {
            throw new Illegible(Trouble.TOO_MUCH);
        }
    }

    private static String checked(ContentLine line) throws Illegible {
        String written = line.name().equals("ATTENDEE")
                ? new ContentLine(line.name(), line.parameters(), address(line.value())).written()
                : line.written();
        if (written.length() > LONGEST_LINE) {
            throw new Illegible(Trouble.TOO_MUCH);
        }
        return written;
    }

    /** The library would drop it, too, but with a page of log for each. */
    private static boolean isAddress(String uri) {
        try {
            return new URI(uri).isOpaque();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Some write {@code MAILTO: a@b} or only {@code a@b}. */
    private static String address(String value) {
        String stripped = value.strip();
        String address = stripped.regionMatches(true, 0, "mailto:", 0, 7)
                ? stripped.substring(7).strip()
                : stripped;
        return "mailto:" + address;
    }

    private static String together(List<String> calendar, List<String> event) {
        List<String> lines = new ArrayList<>();
        lines.add("BEGIN:VCALENDAR");
        lines.addAll(calendar);
        lines.add("BEGIN:VEVENT");
        lines.addAll(event);
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static List<String> unfolded(String text) {
        String even = text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
        String joined = even.replace("\n ", "").replace("\n\t", "");
        return joined.lines()
                .map(line -> line.codePoints()
                        .filter(point -> point >= ' ' || point == '\t')
                        .filter(point -> Character.getType(point) != Character.SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
