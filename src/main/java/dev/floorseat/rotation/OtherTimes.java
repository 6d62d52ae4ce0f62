package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Other times at which a visit could be: what one of its two people is offered when theirs does not suit. */
public interface OtherTimes {

    /**
     * A time, and nothing of whom it would be with.
     *
     * @param zone the site's, in which people read the time
     * @param site the site's external id
     * @param siteName the site's name
     * @param sameSite whether it is the site that was promised
     * @param wished whether it meets a wish of the executive that the time promised does not meet
     */
    record OtherTime(
            Instant from, Instant to, ZoneId zone, String site, String siteName, boolean sameSite, boolean wished) {

        /** Whether the other is the same time at the same site. */
        public boolean isAt(OtherTime other) {
            return from.equals(other.from) && to.equals(other.to) && site.equals(other.site);
        }
    }

    /**
     * The best other times for a person: for the executive with any mentor, for the mentor in their own shifts. None breaks a hard rule
     * or was declined before.
     *
     * @param most how many at most
     * @return the best first, each time once; empty where there is none or nothing is promised
     */
    List<OtherTime> best(VisitId visit, PersonId person, int most);

    /** Whether a time with its site is one of those that can be offered, be it among the best or not. */
    boolean isOpen(VisitId visit, PersonId person, Proposal time);

    /**
     * The time a person has proposed for what is promised now, whether or not it can still be had.
     *
     * @return at the site that was promised where they named none; not looked at whether it meets a wish; empty if they proposed none
     */
    Optional<OtherTime> proposed(VisitId visit, PersonId person);
}
