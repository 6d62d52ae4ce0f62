package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.solver.Breach;
import dev.floorseat.web.Digest;
import java.util.List;

/**
 * What publishing would do.
 *
 * @param version the plan version it would make
 * @param changes what differs from the version in force, by begin
 * @param broken the hard rules the plan would break, those of visits that have begun aside; not empty: it cannot be published
 * @param withoutShift visits in a place that is gone from the roster; not empty: it cannot be published
 * @param unassigned visits without a place
 */
public record PlanPreview(
        int version, List<AppointmentChange> changes, List<Breach> broken, List<Visit> withoutShift, int unassigned) {

    private static final int FINGERPRINT = 32;

    /** Whether it can be published. */
    public boolean possible() {
        return broken.isEmpty() && withoutShift.isEmpty() && !changes.isEmpty();
    }

    /** Stands for the version and the changes: equal exactly when they are, on every machine. */
    public String fingerprint() {
        return Digest.of(version + " " + changes).hex().substring(0, FINGERPRINT);
    }
}
