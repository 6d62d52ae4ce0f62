package dev.floorseat.invites.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in a reader's words. */
final class Moments {

    private Moments() {}

    /** Day and time: „Di., 8.12., 08:00“, "Tue 8 Dec, 08:00". */
    static String text(Instant instant, ZoneId zone, Locale locale) {
        return instant.atZone(zone).format(format(locale, "EEE d.M.yyyy, HH:mm", "EEE d MMM yyyy, HH:mm"));
    }

    /** Day, begin and end of a visit at its site. */
    static String stretch(Instant from, Instant to, ZoneId zone, Locale locale) {
        return text(from, zone, locale) + "–" + to.atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", locale));
    }

    private static DateTimeFormatter format(Locale locale, String german, String english) {
        return DateTimeFormatter.ofPattern("de".equals(locale.getLanguage()) ? german : english, locale);
    }
}
