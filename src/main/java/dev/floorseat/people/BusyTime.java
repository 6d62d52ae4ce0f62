package dev.floorseat.people;

import java.time.Instant;

/**
 * A stretch of time in which a person has something else to do. Nobody here knows what.
 *
 * @param person whose
 * @param from start, included
 * @param to end, not included
 * @param kind firm or tentative
 * @param source who said so: {@code absence}, {@code own}, {@code import} or {@code demo}; {@link #CALENDAR} and a number: one of the
 *     person's calendars
 */
public record BusyTime(PersonId person, Instant from, Instant to, BusyKind kind, String source) {

    /** How the sources begin that are calendars. */
    public static final String CALENDAR = "calendar:";

    /** Refuses a time that does not run forward. */
    public BusyTime {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("busy from " + from + " to " + to);
        }
    }
}
