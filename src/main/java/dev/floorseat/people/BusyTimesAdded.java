package dev.floorseat.people;

import java.util.List;

/**
 * People said, or somebody entered for them, that they have something else to do. Sent in the transaction that recorded it.
 *
 * @param times the new busy times; at least one
 */
public record BusyTimesAdded(List<BusyTime> times) {

    /** Copies the list. */
    public BusyTimesAdded {
        times = List.copyOf(times);
    }
}
