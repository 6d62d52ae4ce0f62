package dev.floorseat.rotation.plan;

import dev.floorseat.solver.Slot;
import java.time.Instant;

/**
 * Where a visit is: a hosting slot, with what it meant when the visit was put there. The shift may change or vanish later.
 *
 * @param shift the shift's external id
 * @param part which part of the shift
 * @param mentor the mentor's number
 * @param site the site's external id
 * @param queue the queue's external id
 */
public record Place(
        String shift, Slot.Part part, long mentor, String site, String queue, Instant startsAt, Instant endsAt) {

    /** The slot's id. */
    public String slot() {
        return shift + "/" + part;
    }

    boolean sameTimeAndSite(Place other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && site.equals(other.site);
    }
}
