package dev.floorseat.invites.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an attendee answered to one event (RFC 5546, REPLY and COUNTER).
 *
 * @param uid of the event
 * @param sequence the revision that is answered, from 0; RFC 5545 section 3.8.7.4 takes a missing one for 0
 * @param stamp when it was answered, on the attendee's clock: good for comparing with their other answers and nothing else
 * @param attendee the address of who was asked, in lower case
 * @param said the answer
 * @param sentBy the address of who answered for the attendee, in lower case; null if they did it themselves
 * @param comment what they added; empty if nothing
 * @param wish the time they propose; null unless they counter
 */
public record Reply(
        String uid,
        int sequence,
        Instant stamp,
        String attendee,
        Said said,
        @Nullable String sentBy,
        String comment,
        @Nullable Stretch wish) {

    /** What was answered. In order of how little it promises. */
    public enum Said {
        /** Will come. */
        ACCEPTED,
        /** May come. */
        TENTATIVE,
        /** Proposes another time. */
        COUNTERED,
        /** Will not come. */
        DECLINED,
        /** Sends somebody else. */
        DELEGATED
    }

    /**
     * A stretch of time.
     *
     * @param from begin, before {@code to}
     * @param to end
     */
    public record Stretch(Instant from, Instant to) {

        /** Refuses a time that does not run forward. */
        public Stretch {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }
    }
}
