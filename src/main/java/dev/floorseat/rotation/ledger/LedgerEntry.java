package dev.floorseat.rotation.ledger;

import dev.floorseat.people.PersonId;
import dev.floorseat.solver.LocalHours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * One visit in the ledger.
 *
 * @param site the site's name
 * @param queue the queue's name
 * @param zone of the site, on whose clock hours are early or late
 */
public record LedgerEntry(
        PersonId executive,
        String visitor,
        PersonId mentor,
        String host,
        String site,
        String queue,
        ZoneId zone,
        Instant from,
        Instant to,
        Standing standing) {

    /** How firm a visit is. */
    public enum Standing {
        /** It took place. */
        HISTORIC,
        /** It is promised. */
        PUBLISHED,
        /** It is planned, and nobody was told. */
        DRAFT
    }

    /** What makes hours unsocial. */
    public enum Hours {
        /** Begins before 07:00. */
        EARLY,
        /** Ends after 20:00. */
        LATE,
        /** Begins on a Saturday or Sunday. */
        WEEKEND
    }

    /** Why its hours are unsocial by the site's clock; empty: they are not. */
    public Set<Hours> hours() {
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
        LocalDateTime end = LocalDateTime.ofInstant(to, zone);
        Set<Hours> hours = EnumSet.noneOf(Hours.class);
        if (LocalHours.early(begin)) {
            hours.add(Hours.EARLY);
        }
        if (LocalHours.late(end)) {
            hours.add(Hours.LATE);
        }
        if (LocalHours.weekend(begin)) {
            hours.add(Hours.WEEKEND);
        }
        return hours;
    }

    /** Whether its hours are unsocial, as the solver counts them. */
    public boolean unsocial() {
        return !hours().isEmpty();
    }

    /** Whether it is one of this person's visits. */
    boolean concerns(PersonId person) {
        return executive.equals(person) || mentor.equals(person);
    }
}
