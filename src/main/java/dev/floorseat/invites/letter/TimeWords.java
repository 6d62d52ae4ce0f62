package dev.floorseat.invites.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days and times in a reader's words; the patterns stand in the message files. */
@Component
public class TimeWords {

    private final MessageSource messages;
    private final ZoneId zone;

    TimeWords(MessageSource messages, @Value("${floorseat.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** A moment that belongs to no site: „Di. 8.12.2026, 08:00“, "Tue 8 Dec 2026, 08:00". */
    public String moment(Instant at, Locale reader) {
        return moment(at, zone, reader);
    }

    /** A moment on a site's clock, in the same form. */
    public String moment(Instant at, ZoneId site, Locale reader) {
        return written("moment", at, site, reader);
    }

    /** Day, begin and end of a visit on its site's clock. */
    public String stretch(Instant from, Instant to, ZoneId site, Locale reader) {
        return moment(from, site, reader) + "–" + written("time", to, site, reader);
    }

    /** „8. Dezember 2026“, "8 December 2026". */
    String day(Instant at, ZoneId site, Locale reader) {
        return written("day", at, site, reader);
    }

    /** „Dienstag, 8. Dezember 2026“, "Tuesday, 8 December 2026". */
    String weekday(Instant at, ZoneId site, Locale reader) {
        return written("weekday", at, site, reader);
    }

    /** Begin and end: "08:00–12:00". */
    String times(Instant from, Instant to, ZoneId site, Locale reader) {
        return written("time", from, site, reader) + "–" + written("time", to, site, reader);
    }

    private String written(String pattern, Instant at, ZoneId site, Locale reader) {
        return DateTimeFormatter.ofPattern(messages.getMessage("invites.pattern." + pattern, null, reader), reader)
                .format(at.atZone(site));
    }
}
