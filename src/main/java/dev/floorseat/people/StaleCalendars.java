package dev.floorseat.people;

import java.time.Instant;
import java.util.Map;

/**
 * Whose busy times may be out of date, because a calendar of theirs could not be read for some time. Whoever reads calendars knows them and
 * says so by this; nobody has to.
 */
public interface StaleCalendars {

    /**
     * The persons with such a calendar, and nothing else of it.
     *
     * @return since when, by person; of several calendars the one that was read last longest ago
     */
    Map<PersonId, Instant> stale();
}
