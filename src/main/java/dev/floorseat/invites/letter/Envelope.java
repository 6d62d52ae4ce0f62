package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Party;
import java.time.Instant;

/** The headers of a letter; {@code method} is the calendar's. */
record Envelope(Party from, Party to, String messageId, String subject, Instant date, String method) {

    /** The name of a boundary between the parts: cannot occur in a part, for it is made from random bits. */
    String boundary(String level) {
        return "=_" + level + "_" + messageId.substring(1, 33);
    }
}
