package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.List;

/** Who visited whom, from before Floorseat on: fairness and variety count it. */
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

    /**
     * All that took place as far as anybody knows, by begin: those added here, and what plans promised and nobody declined.
     *
     * @param rotation a rotation that is left out; 0: none is
     * @param from a visit that ended at it or before is not in it
     * @param to one that ended after it neither
     */
    List<PastVisit> before(long rotation, Instant from, Instant to);
}
