package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.Executive;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes days and times in the reader's language; the patterns stand in the message files. */
@Component
class DayWords {

    private final MessageSource messages;
    private final ZoneId zone;
    private final People people;
    private final Floor floor;
    private final Clock clock;

    DayWords(
            MessageSource messages,
            @Value("${floorseat.zone:Europe/Berlin}") ZoneId zone,
            People people,
            Floor floor,
            Clock clock) {
        this.messages = messages;
        this.zone = zone;
        this.people = people;
        this.floor = floor;
        this.clock = clock;
    }

    /** Today, where times belong to no site. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Such as "Mon 7 Dec 2026". */
    String day(TemporalAccessor day, Locale reader) {
        return written("pages.day", day, reader);
    }

    /** Such as "Monday 7 December 2026". */
    String longDay(TemporalAccessor day, Locale reader) {
        return written("pages.day.long", day, reader);
    }

    /** Such as "7 Dec 2026 – 26 Feb 2027". */
    String period(LocalDate from, LocalDate to, Locale reader) {
        return written("pages.date", from, reader) + " – " + written("pages.date", to, reader);
    }

    /** Such as "09:00–13:00", on the clock of that zone. */
    String times(Instant from, Instant to, ZoneId at, Locale reader) {
        return written("pages.time", from.atZone(at), reader) + "–" + written("pages.time", to.atZone(at), reader);
    }

    /** Such as "Mon 7 Dec 2026, 09:00–13:00", on the clock of that zone. */
    String when(Instant from, Instant to, ZoneId at, Locale reader) {
        return day(from.atZone(at), reader) + ", " + times(from, to, at, reader);
    }

    /** A moment that belongs to no site, such as "7 Dec 2026, 15:30". */
    String moment(Instant at, Locale reader) {
        return written("pages.moment", at.atZone(zone), reader);
    }

    /** The times on the reader's own clock, with its zone; null where the site's clock shows the same. */
    @Nullable
    String ownTimes(Instant from, Instant to, ZoneId site, @Nullable PersonId person, Locale reader) {
        ZoneId own = zoneOf(person);
        boolean same = own.getRules().getOffset(from).equals(site.getRules().getOffset(from));
        if (same) {
            return null;
        }
        boolean otherDay =
                !from.atZone(own).toLocalDate().equals(from.atZone(site).toLocalDate());
        String times = otherDay ? when(from, to, own, reader) : times(from, to, own, reader);
        return messages.getMessage("my.own-clock", new Object[] {times, own.getId()}, reader);
    }

    /** The clock a person lives by: that of an executive's home site, else the company's. */
    private ZoneId zoneOf(@Nullable PersonId person) {
        return people.executives().stream()
                .filter(executive -> executive.person().id().equals(person))
                .map(Executive::homeSite)
                .filter(Objects::nonNull)
                .flatMap(home ->
                        floor.sites().stream().filter(site -> site.externalId().equals(home)))
                .map(Site::zone)
                .findFirst()
                .orElse(zone);
    }

    private String written(String pattern, TemporalAccessor moment, Locale reader) {
        Locale locale = Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? Locale.UK : reader;
        return DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, reader), locale)
                .format(moment);
    }
}
