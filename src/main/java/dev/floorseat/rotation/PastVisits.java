package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.List;

/** Visits from before Floorseat, which fairness and variety count. */
public interface PastVisits {

    /**
     * One visit that took place.
     *
     * @param site the site's external id
     * @param queue the queue's external id
     */
    record PastVisit(PersonId executive, PersonId mentor, String site, String queue, Instant from, Instant to) {}

    /** Adds visits; one that is known already (same executive and begin) is left as it is. */
    void add(List<PastVisit> visits);
}
