package dev.floorseat.people;

import java.time.LocalDate;

/**
 * Days on which somebody may: an executive split or take calls, a mentor host.
 *
 * @param from first day
 * @param to last day, after the first
 */
public record Licence(LocalDate from, LocalDate to) {

    /** Refuses a licence that does not run forward. */
    public Licence {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a licence from " + from + " to " + to);
        }
    }

    /**
     * Whether the licence holds on a day.
     *
     * @param day any day
     * @return true from the first to the last day
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
