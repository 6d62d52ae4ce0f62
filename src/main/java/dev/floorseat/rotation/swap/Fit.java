package dev.floorseat.rotation.swap;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one exchange of places would come to.
 *
 * @param given the visit given for the one offered
 * @param givenAt where it is promised; null: it has no place, and none is given for the one taken
 * @param to where the two would go
 * @param off the visit that would have no place afterwards; empty: none
 * @param broken the hard rules the two would break there
 * @param refused whether one of the two declined the other's place before, or is not planned with its mentor
 * @param planner whether the planner decides: it begins too soon, or the planner pinned one of the two
 */
public record Fit(
        Visit given,
        @Nullable Appointment givenAt,
        Map<VisitId, Slot> to,
        Set<VisitId> off,
        List<Breach> broken,
        boolean refused,
        boolean planner) {

    /** Whether every hard rule holds. */
    public boolean holds() {
        return broken.isEmpty() && !refused;
    }
}
