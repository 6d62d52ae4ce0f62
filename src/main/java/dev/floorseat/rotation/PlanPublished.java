package dev.floorseat.rotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan version was published. Sent in the transaction that published it.
 *
 * @param rotation the rotation's number
 * @param version the plan version, from 1
 * @param changes what differs from the version before, one entry a visit; visits that did not change are not in it
 * @param recalled why the plan was taken back, for those whose visits are off; null: it was not
 */
public record PlanPublished(
        long rotation,
        int version,
        List<AppointmentChange> changes,
        @Nullable String recalled) {

    /** Copies the list. */
    public PlanPublished {
        changes = List.copyOf(changes);
    }

    /** A version that takes nothing back. */
    public PlanPublished(long rotation, int version, List<AppointmentChange> changes) {
        this(rotation, version, changes, null);
    }
}
