package dev.floorseat.invites.ordering;

import dev.floorseat.invites.reading.Reply.Said;
import java.time.Instant;
import java.util.Comparator;

/**
 * An answer of an attendee.
 *
 * @param sequence the revision it answers
 * @param stamp on the attendee's clock
 * @param said what it says
 */
public record Heard(int sequence, Instant stamp, Said said) {

    /**
     * Later answers are greater. A stamp counts seconds: of two in one second the one that promises less counts, so that the order
     * in which they arrive decides nothing.
     */
    static final Comparator<Heard> ORDER =
            Comparator.comparingInt(Heard::sequence).thenComparing(Heard::stamp).thenComparing(Heard::said);
}
