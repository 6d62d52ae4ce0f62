package dev.floorseat.invites.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a VTIMEZONE as a calendar program would: from its text alone, by the RFC, without the zone rules of Java. */
final class ReadZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Pattern OBSERVANCE = Pattern.compile("BEGIN:(STANDARD|DAYLIGHT)\r\n(.*?)END:", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("FREQ=YEARLY;BYMONTH=(\\d+);BYDAY=(-?\\d)(\\w\\w)");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private record Change(Instant at, ZoneOffset after) {}

    private final List<Change> changes = new ArrayList<>();
    private final Set<ZoneOffset> offsets = new LinkedHashSet<>();

    private ReadZone() {}

    /** All zones but those the iCalendar library has registered for itself, which have no rules. */
    static List<String> zonesOfJava() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("ical4j"))
                .sorted()
                .toList();
    }

    static ReadZone of(String calendar) {
        ReadZone zone = new ReadZone();
        Matcher observances = OBSERVANCE.matcher(calendar);
        while (observances.find()) {
            zone.add(observances.group(2));
        }
        return zone;
    }

    private void add(String lines) {
        LocalDateTime start = LocalDateTime.parse(value(lines, "DTSTART"), LOCAL);
        ZoneOffset from = ZoneOffset.of(value(lines, "TZOFFSETFROM"));
        ZoneOffset to = ZoneOffset.of(value(lines, "TZOFFSETTO"));
        offsets.add(to);
        Matcher rule = RULE.matcher(lines);
        if (!rule.find()) {
            changes.add(new Change(start.toInstant(from), to));
            return;
        }
        for (int year = start.getYear(); year < 2100; year++) {
            LocalDate day = nth(year, Integer.parseInt(rule.group(1)), Integer.parseInt(rule.group(2)), rule.group(3));
            changes.add(new Change(day.atTime(start.toLocalTime()).toInstant(from), to));
        }
        changes.sort(Comparator.comparing(Change::at));
    }

    /** Counts days, one by one: no adjusters, which the code under test uses. */
    private static LocalDate nth(int year, int month, int ordinal, String name) {
        List<LocalDate> days = LocalDate.of(year, month, 1)
                .datesUntil(LocalDate.of(year, month, 1).plusMonths(1))
                .filter(day -> day.getDayOfWeek() == DAYS.get(name))
                .toList();
        return ordinal > 0 ? days.get(ordinal - 1) : days.get(days.size() + ordinal);
    }

    /** The instant of a wall time in this zone: for a time that happens twice the first, as RFC 5545 section 3.3.5 says. */
    Instant instantOf(LocalDateTime wall) {
        Instant first = Instant.MAX;
        for (ZoneOffset offset : offsets) {
            Instant candidate = wall.toInstant(offset);
            if (offsetAt(candidate).equals(offset) && candidate.isBefore(first)) {
                first = candidate;
            }
        }
        return first;
    }

    ZoneOffset offsetAt(Instant instant) {
        ZoneOffset offset = changes.get(0).after();
        for (Change change : changes) {
            if (!change.at().isAfter(instant)) {
                offset = change.after();
            }
        }
        return offset;
    }

    private static String value(String lines, String name) {
        Matcher matcher =
                Pattern.compile("^" + name + ":([^\r\n]*)", Pattern.MULTILINE).matcher(lines);
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in " + lines);
        }
        return matcher.group(1);
    }
}
