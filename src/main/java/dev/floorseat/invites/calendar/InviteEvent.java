package dev.floorseat.invites.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One event with one attendee: a visit as one of its two people sees it.
 *
 * @param uid known to us and this attendee only; one for life
 * @param sequence the revision of time, place and status, from 0
 * @param stamp when this revision was made: DTSTAMP
 * @param from begin
 * @param to end
 * @param zone the site's zone, in which the time was promised
 * @param words what people read
 * @param link to the preparation page
 * @param organizer the product's address, from which the mail comes
 * @param attendee the person
 * @param participation the answer known
 */
public record InviteEvent(
        String uid,
        int sequence,
        Instant stamp,
        Instant from,
        Instant to,
        ZoneId zone,
        Words words,
        URI link,
        Party organizer,
        Party attendee,
        Participation participation) {

    /** Refuses an event that ends before it begins, and a negative revision. */
    public InviteEvent {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("negative sequence");
        }
    }

    /**
     * What people read of an event.
     *
     * @param summary the title, one line
     * @param location the place, one line
     * @param description a few lines
     */
    public record Words(String summary, String location, String description) {

        /** Cleans the texts. */
        public Words {
            summary = PlainText.line(summary);
            location = PlainText.line(location);
            description = PlainText.lines(description);
        }
    }
}
