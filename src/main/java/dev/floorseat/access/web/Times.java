package dev.floorseat.access.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes times that belong to no site: in the zone of {@code floorseat.zone}, in the reader's language. */
@Component
class Times {

    private final ZoneId zone;

    Times(@Value("${floorseat.zone:Europe/Berlin}") ZoneId zone) {
        this.zone = zone;
    }

    /** Such as "22 Nov 2026, 15:30"; null stays null. English is written as in Europe. */
    @Nullable
    String written(@Nullable Instant at, Locale reader) {
        Locale locale = Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? Locale.UK : reader;
        return at == null
                ? null
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(at);
    }
}
