package dev.floorseat.invites.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;

/** The zone a calendar program means by a TZID: the name of the tz database, one of Windows, or one of these behind a path. */
public final class ZoneNames {

    private static final int LONGEST = 120;

    /** The library brings these along; names Outlook writes, with the zone that keeps their time. */
    private static final String NAMES = "/net/fortuna/ical4j/transform/compliance/msTimezoneNames";

    private static final String TITLES = "/net/fortuna/ical4j/transform/compliance/msTimezoneIds";

    /**
     * What those names mean by CLDR's windowsZones.xml, where that list says another time than Windows keeps.
     */
    private static final Map<String, String> BY_CLDR = Map.of(
            "utc-11", "Etc/GMT+11",
            "samoa standard time", "Pacific/Apia",
            "pacific standard time", "America/Los_Angeles",
            "mountain standard time (mexico)", "America/Mazatlan",
            "central america standard time", "America/Guatemala",
            "us eastern standard time", "America/Indiana/Indianapolis",
            "greenland standard time", "America/Godthab",
            "morocco standard time", "Africa/Casablanca");

    /** No longer Windows', or of a place that is leaving its neighbours' time: a person looks at those. */
    private static final Set<String> NOT_RELIED_ON = Set.of("mid-atlantic standard time", "central asia standard time");

    private static final Map<String, ZoneId> WINDOWS = windows();

    private ZoneNames() {}

    /** The zone; empty if nobody knows the name. */
    public static Optional<ZoneId> zone(String tzid) {
        String name = tzid.strip();
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        ZoneId windows = WINDOWS.get(name.toLowerCase(Locale.ROOT));
        if (windows != null) {
            return Optional.of(windows);
        }
        // "/citadel.org/20210210_1/Europe/Berlin", "/freeassociation.sourceforge.net/America/Indiana/Knox": the longest
        // end that is a zone
        for (int from = 0; from >= 0; from = next(name, from)) {
            Optional<ZoneId> zone = known(name.substring(from));
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static int next(String name, int from) {
        int slash = name.indexOf('/', from);
        return slash < 0 ? -1 : slash + 1;
    }

    private static Optional<ZoneId> known(String name) {
        // an offset such as "+2" is no zone: it says nothing about summer
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneId> windows() {
        Map<String, ZoneId> zones = new HashMap<>();
        read(NAMES).forEach((name, zone) -> {
            if (!NOT_RELIED_ON.contains(name)) {
                known(BY_CLDR.getOrDefault(name, zone)).ifPresent(known -> zones.put(name, known));
            }
        });
        Set<ZoneId> reliable = new HashSet<>(zones.values());
        read(TITLES)
                .forEach((title, zone) ->
                        known(zone).filter(reliable::contains).ifPresent(known -> zones.put(title, known)));
        return Map.copyOf(zones);
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = CalendarBuilder.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            Map<String, String> read = new HashMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(name -> read.put(
                            name.toLowerCase(Locale.ROOT),
                            properties.getProperty(name, "").strip()));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
