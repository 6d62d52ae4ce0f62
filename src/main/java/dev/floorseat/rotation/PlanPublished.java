package dev.floorseat.rotation;

import java.util.List;

/**
 * A plan version was published. Sent in the transaction that published it.
 *
 * @param rotation the rotation's number
 * @param version the plan version, from 1
 * @param changes what differs from the version before, one entry a visit; visits that did not change are not in it
 */
public record PlanPublished(long rotation, int version, List<AppointmentChange> changes) {

    /** Copies the list. */
    public PlanPublished {
        changes = List.copyOf(changes);
    }
}
