package dev.floorseat.rotation.demand;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue that waits, or waited, for another look.
 *
 * @param id its number
 * @param source the key of who filed it
 * @param queue external id
 * @param by the visit takes place before this day
 * @param notExecutives whose look does not count
 * @param sites external ids of the sites where it can be seen; empty: wherever the queue runs
 * @param weight 1 to 10
 * @param lookFor what the visit looks for
 * @param situation when it can be seen; null: at any time
 * @param path of the page that says more; null: none
 * @param filedOn in the company's zone
 * @param withdrawnOn since when nobody needs to look; null: not withdrawn
 * @param seenOn the day of the first visit that saw it; null: none did
 */
public record Demand(
        long id,
        String source,
        String queue,
        Reason reason,
        LocalDate by,
        Set<PersonId> notExecutives,
        Set<String> sites,
        int weight,
        String lookFor,
        @Nullable String situation,
        @Nullable String path,
        LocalDate filedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate seenOn) {

    /** Why another look is wanted. */
    public enum Reason {
        /** A practice is tried. */
        TRIAL,
        /** A directive was changed because of a mistake. */
        CHANGED,
        /** What is in force is to be verified. */
        DUE
    }

    /** Copies the sets. */
    public Demand {
        notExecutives = Set.copyOf(notExecutives);
        sites = Set.copyOf(sites);
    }

    /** Whether a visit on a day can still close it. */
    public boolean isOpen(LocalDate day) {
        return seenOn == null && withdrawnOn == null && day.isBefore(by);
    }

    /** Whether this executive, sitting there, would be somebody else who can see it. */
    public boolean concerns(PersonId executive, String onQueue, String atSite) {
        return queue.equals(onQueue)
                && (sites.isEmpty() || sites.contains(atSite))
                && !notExecutives.contains(executive);
    }

    /** Whether an appointment is a look that counts, whatever comes of it: on the queue, after it was filed, in time. */
    public boolean isLookedAtBy(Appointment visit) {
        return concerns(visit.executive(), visit.queue(), visit.site())
                && !visit.day().isBefore(filedOn)
                && visit.day().isBefore(by);
    }
}
