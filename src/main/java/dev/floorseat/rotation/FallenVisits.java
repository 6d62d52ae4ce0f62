package dev.floorseat.rotation;

import java.util.List;

/** The visits for which the planner has to find another place. */
public interface FallenVisits {

    /**
     * The appointments to come that cannot be kept as they were promised, whoever or whatever is in the way: a no, a mentor or a shift
     * that is gone, a time that is not free any more. By begin, of rotations that run or begin within a quarter; those the draft has put
     * elsewhere already are not in it.
     */
    List<Appointment> toCome();
}
