package dev.floorseat.solver;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sits beside whom and when, named and shaped as the plan file.
 *
 * @param rotation the rotation's id
 * @param score how good the plan is
 * @param visits every visit of the problem, in its order
 */
public record Plan(String rotation, Score score, List<PlannedVisit> visits) {

    /** Copies the list. */
    public Plan {
        visits = List.copyOf(visits);
    }

    /**
     * The plan as {@link RotationSolver} takes it.
     *
     * @return slot ids by visit ids, without the visits that have no slot
     */
    public Map<String, String> assignment() {
        Map<String, String> assignment = new HashMap<>();
        for (PlannedVisit visit : visits) {
            if (visit.slot() != null) {
                assignment.put(visit.id(), visit.slot());
            }
        }
        return assignment;
    }

    /**
     * A visit and its place. Without a slot, everything but id and reasons is null.
     *
     * @param id the visit's id
     * @param slot the slot's id; null when the visit has no place
     * @param mentor who hosts
     * @param site where
     * @param queue on which queue
     * @param from the start, by the site's clock
     * @param to the end, by the site's clock
     * @param reasons why there is no place, the rule that stands against most slots first, such as {@code H2 busy in 14 of 20 slots};
     *     empty when there is one
     */
    public record PlannedVisit(
            String id,
            @Nullable String slot,
            @Nullable String mentor,
            @Nullable String site,
            @Nullable String queue,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            List<String> reasons) {

        /** Copies the list. */
        public PlannedVisit {
            reasons = List.copyOf(reasons);
        }
    }
}
