package dev.floorseat.invites.busy.reading;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A time on a clock.
 *
 * @param local what the clock shows; midnight for a whole day
 * @param zone whose clock
 * @param day whether it is a whole day
 */
record Moment(LocalDateTime local, ZoneId zone, boolean day) {

    /** An hour the clocks skip is counted from the offset before, one they show twice is the first (RFC 5545 section 3.3.5), as java.time does. */
    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    Moment at(LocalDateTime other) {
        return new Moment(other, zone, day);
    }
}
