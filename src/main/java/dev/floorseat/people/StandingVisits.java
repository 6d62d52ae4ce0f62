package dev.floorseat.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The visits that are promised to a person and stand. Planning knows them and answers here. */
public interface StandingVisits {

    /**
     * A visit somebody is promised.
     *
     * @param zone the site's, in which people read the time
     * @param siteName the site's name
     */
    record StandingVisit(Instant from, Instant to, ZoneId zone, String siteName) {}

    /**
     * A person's visits, as guest or host, that overlap a time, have not begun and that nobody has declined.
     *
     * @return by begin
     */
    List<StandingVisit> of(PersonId person, Instant from, Instant to);
}
