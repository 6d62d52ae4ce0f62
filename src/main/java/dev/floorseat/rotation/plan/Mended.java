package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import java.util.Map;

/**
 * The plan in force with few visits elsewhere.
 *
 * @param after what it would promise
 * @param mends the visit that fell out
 */
record Mended(Draft draft, Map<VisitId, Promise> after, PlanPreview preview, VisitId mends) {

    /** Whether it can be published. */
    boolean possible() {
        return preview.possible();
    }
}
