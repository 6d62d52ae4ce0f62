package dev.floorseat.invites.letter;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What one of a visit's two people is told.
 *
 * @param visit the visit's number
 * @param role who is told
 * @param from begin
 * @param to end
 * @param zone the site's
 * @param site the site's external id
 * @param siteName the site's name
 * @param queueName the queue's name
 * @param length half or full
 * @param stage how far the visit goes
 * @param counterpart the other person's name
 */
public record Promise(
        long visit,
        Role role,
        Instant from,
        Instant to,
        ZoneId zone,
        String site,
        String siteName,
        String queueName,
        VisitLength length,
        Stage stage,
        String counterpart) {

    /**
     * What the appointment means for one of its people.
     *
     * @param counterpart the other person's name
     */
    public static Promise of(Appointment appointment, PersonId person, String counterpart) {
        return new Promise(
                appointment.visit().value(),
                person.equals(appointment.executive()) ? Role.EXECUTIVE : Role.MENTOR,
                appointment.from(),
                appointment.to(),
                appointment.zone(),
                appointment.site(),
                appointment.siteName(),
                appointment.queueName(),
                appointment.length(),
                appointment.stage(),
                counterpart);
    }

    /** Whether an answer given to the other holds for this one too: time and place are the same. */
    public boolean asksNothingNewAfter(Promise other) {
        return from.equals(other.from) && to.equals(other.to) && zone.equals(other.zone) && site.equals(other.site);
    }

    /** Whether the visit has passed. */
    public boolean isPast(Instant now) {
        return !to.isAfter(now);
    }
}
