package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The headers of a mail; {@code to} is null while its reader has no usable address. */
record Envelope(Party from, @Nullable Party to, String messageId, String subject, Instant date) {

    /** The name of a boundary between the parts: cannot occur in a part, for it is made from random bits. */
    String boundary(String level) {
        return "=_" + level + "_" + messageId.substring(1, 33);
    }
}
