package dev.floorseat.rules.reach.digest;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.invites.Notices;
import dev.floorseat.people.Executive;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds who gets the digest now: from seven on Monday morning by the clock of the site where they work, until the end of Tuesday if the
 * product was down. May run twice at the same time: a mail that one has written, the other leaves.
 */
@Component
class DigestRound {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Who has a shift in these days works there. */
    private static final Duration ROSTERED = Duration.ofDays(14);

    private final Digests digests;
    private final DigestMail mail;
    private final Notices notices;
    private final People people;
    private final Floor floor;
    private final Dates dates;
    private final Clock clock;

    DigestRound(
            Digests digests, DigestMail mail, Notices notices, People people, Floor floor, Dates dates, Clock clock) {
        this.digests = digests;
        this.mail = mail;
        this.notices = notices;
        this.people = people;
        this.floor = floor;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Writes what is due.
     *
     * @return how many mails it tried to write
     */
    int run() {
        Instant now = clock.instant();
        if (!mayBeDue(now)) {
            return 0;
        }
        Map<Person, ZoneId> readers = readers(now);
        readers.values().removeIf(zone -> !isDue(now.atZone(zone)));
        Set<PersonId> unwanted = digests.unwanted();
        readers.keySet().removeIf(reader -> unwanted.contains(reader.id()));
        Map<String, Person> open = new LinkedHashMap<>();
        readers.forEach((reader, zone) ->
                open.put(DigestMail.key(now.atZone(zone).toLocalDate().with(DayOfWeek.MONDAY), reader.id()), reader));
        notices.written(List.copyOf(open.keySet())).forEach(open::remove);
        if (open.isEmpty()) {
            return 0;
        }
        ZoneId first = readers.values().iterator().next();
        WeeklyDigest digest = digests.make(now.atZone(first).toLocalDate().with(DayOfWeek.MONDAY));
        if (!digest.saysSomething()) {
            return 0;
        }
        open.values().forEach(reader -> write(digest, reader));
        return open.size();
    }

    /** One that cannot be written holds up no other; the next round tries it again. */
    private void write(WeeklyDigest digest, Person reader) {
        try {
            mail.send(digest, reader);
        } catch (RuntimeException e) {
            LOG.error("The digest to {} could not be written", reader.id(), e);
        }
    }

    /** Whether it is Monday or Tuesday anywhere. */
    private static boolean mayBeDue(Instant now) {
        DayOfWeek day = now.atZone(ZoneOffset.UTC).getDayOfWeek();
        return day == DayOfWeek.SUNDAY || day.getValue() <= DayOfWeek.WEDNESDAY.getValue();
    }

    private static boolean isDue(ZonedDateTime local) {
        return switch (local.getDayOfWeek()) {
            case MONDAY -> !local.toLocalTime().isBefore(MORNING);
            case TUESDAY -> true;
            default -> false;
        };
    }

    /** Executives and mentors, with the clock by which they work: of their home, their roster, or the company. */
    private Map<Person, ZoneId> readers(Instant now) {
        Map<String, ZoneId> zones = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::zone));
        Map<PersonId, String> rostered = new HashMap<>();
        floor.shifts(now.minus(ROSTERED), now.plus(ROSTERED))
                .forEach(shift -> rostered.put(shift.mentor(), shift.site()));
        Map<Person, ZoneId> readers = new LinkedHashMap<>();
        for (Mentor mentor : people.mentors()) {
            readers.put(
                    mentor.person(),
                    zones.getOrDefault(rostered.getOrDefault(mentor.person().id(), ""), dates.zone()));
        }
        for (Executive executive : people.executives()) {
            String home = executive.homeSite();
            readers.put(executive.person(), zones.getOrDefault(home == null ? "" : home, dates.zone()));
        }
        return readers;
    }
}
