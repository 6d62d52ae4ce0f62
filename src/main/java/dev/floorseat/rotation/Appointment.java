package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What was promised to the two people of a visit when a plan version was published.
 *
 * @param site the site's external id
 * @param siteName the site's name
 * @param zone the site's time zone, in which the wall clock was promised
 * @param queue the queue's external id
 * @param queueName the queue's name
 * @param from begin, before {@code to}
 * @param to end
 */
public record Appointment(
        VisitId visit,
        PersonId executive,
        PersonId mentor,
        String site,
        String siteName,
        ZoneId zone,
        String queue,
        String queueName,
        VisitLength length,
        Stage stage,
        Instant from,
        Instant to) {

    /** Refuses an end that is not after the begin. */
    public Appointment {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }

    /** The day of its begin, on the site's clock. */
    public LocalDate day() {
        return LocalDate.ofInstant(from, zone);
    }

    /** Whether the person is one of the two. */
    public boolean concerns(PersonId person) {
        return executive.equals(person) || mentor.equals(person);
    }

    /** Whether an answer to the one is an answer to the other: same time, same site. */
    public boolean sameTimeAndSite(Appointment other) {
        return from.equals(other.from) && to.equals(other.to) && site.equals(other.site);
    }
}
