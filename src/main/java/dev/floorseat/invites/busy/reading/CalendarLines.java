package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.reading.ContentLine;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a stranger's calendar apart: unfolds it (RFC 5545 section 3.1), counts, and keeps of its events what says when they are. Zones
 * as the calendar explains them, alarms, titles, guests and private extensions are left behind here, all but two: Outlook says only in
 * one of its own whether an event is free, and a calendar's zone has no other name.
 */
final class CalendarLines {

    private static final int MOST_COMPONENTS = 40_000;

    /** There are some 600 zones in the world; a calendar that explains more than this is out for something else. */
    private static final int MOST_ZONES = 200;

    private static final int MOST_LINES = 600_000;
    private static final int MOST_KEPT = 250_000;
    private static final int LONGEST_LINE = 65_536;
    private static final int DEEPEST = 8;

    private static final Set<String> OF_EVENT = Set.of(
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP",
            "ATTENDEE",
            "X-MICROSOFT-CDO-BUSYSTATUS");
    private static final Set<String> OF_FREE_BUSY = Set.of("FREEBUSY");

    private final Owner owner;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private @Nullable String zone;
    private @Nullable Entry open;
    private int calendars;
    private int components;
    private int zones;
    private int lines;
    private int kept;

    private CalendarLines(Owner owner) {
        this.owner = owner;
    }

    /**
     * What was found.
     *
     * @param entries in the order they are written
     * @param zone the calendar's own, as it calls it; null if it does not say
     */
    record Found(List<Entry> entries, @Nullable String zone) {}

    static Found of(byte[] bytes, Owner owner) throws UnusableCalendar {
        String text = new String(bytes, charset(bytes));
        CalendarLines found = new CalendarLines(owner);
        found.walk(text);
        if (found.calendars == 0) {
            throw new UnusableCalendar(Trouble.NO_CALENDAR);
        }
        if (!found.path.isEmpty()) {
            throw new UnusableCalendar(Trouble.BROKEN);
        }
        return new Found(found.entries, found.zone);
    }

    private static Charset charset(byte[] bytes) {
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Walks once. A line that is longer than any that matters is cut: so is its memory. */
    private void walk(String text) throws UnusableCalendar {
        StringBuilder line = new StringBuilder();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char at = text.charAt(i);
            if (at == '\n' || at == '\r') {
                int next = at == '\r' && i + 1 < length && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
                if (next < length && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                    i = next;
                } else {
                    take(line);
                    i = next - 1;
                }
            } else if (line.length() <= LONGEST_LINE && at != '\uFEFF' && (at >= ' ' || at == '\t')) {
                line.append(at);
            }
        }
        take(line);
    }

    private void take(StringBuilder raw) throws UnusableCalendar {
        if (raw.isEmpty()) {
            return;
        }
        if (++lines > MOST_LINES) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        boolean cut = raw.length() > LONGEST_LINE;
        @Nullable ContentLine line = ContentLine.of(raw.toString());
        raw.setLength(0);
        if (line == null) {
            return;
        }
        switch (line.name()) {
            case "BEGIN" -> begin(line.value().strip().toUpperCase(Locale.ROOT));
            case "END" -> end(line.value().strip().toUpperCase(Locale.ROOT));
            default -> keep(line, cut);
        }
    }

    private void begin(String component) throws UnusableCalendar {
        path.add(component);
        zones += component.equals("VTIMEZONE") ? 1 : 0;
        if (++components > MOST_COMPONENTS || zones > MOST_ZONES || path.size() > DEEPEST) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        if (path.size() == 1 && component.equals("VCALENDAR")) {
            calendars++;
        } else if (isEntry()) {
            open = new Entry(component.equals("VFREEBUSY"));
            entries.add(open);
        }
    }

    private void end(String component) throws UnusableCalendar {
        if (path.isEmpty() || !path.get(path.size() - 1).equals(component)) {
            throw new UnusableCalendar(Trouble.BROKEN);
        }
        if (isEntry()) {
            open = null;
        }
        path.remove(path.size() - 1);
    }

    private boolean isEntry() {
        return path.size() == 2
                && path.get(0).equals("VCALENDAR")
                && (path.get(1).equals("VEVENT") || path.get(1).equals("VFREEBUSY"));
    }

    private void keep(ContentLine line, boolean cut) throws UnusableCalendar {
        if (path.size() == 1 && line.name().equals("X-WR-TIMEZONE")) {
            zone = line.value().strip();
        }
        Entry entry = open;
        if (entry == null || !isEntry()) {
            return;
        }
        Set<String> wanted = entry.isFreeBusy() ? OF_FREE_BUSY : OF_EVENT;
        if (!wanted.contains(line.name()) || (line.name().equals("ATTENDEE") && !isOwner(line.value()))) {
            return;
        }
        if (cut || ++kept > MOST_KEPT) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        entry.add(line);
    }

    private boolean isOwner(String uri) {
        String address = uri.strip();
        return owner.addresses()
                .contains((address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address)
                        .strip()
                        .toLowerCase(Locale.ROOT));
    }
}
