package dev.floorseat.rotation;

import java.time.LocalDate;
import java.util.List;

/** What was owed and what repairs did, for the figures of the programme: of nobody in particular. */
public interface PlanHistory {

    /**
     * A visit somebody owed.
     *
     * @param due the day on which it was to take place; where it has no place or was declined, the last of its rotation
     * @param units half days
     * @param done whether it counts: its debrief was held
     */
    record Owed(LocalDate due, int units, boolean done) {}

    /**
     * A plan version that a repair made.
     *
     * @param others visits besides the one that fell out whose appointment it changed, added or took away
     */
    record Repaired(LocalDate day, int others) {}

    /**
     * The visits of all rotations that were due.
     *
     * @param before a day, not included
     */
    List<Owed> owed(LocalDate before);

    /** All repairs, the oldest first. */
    List<Repaired> repairs();
}
