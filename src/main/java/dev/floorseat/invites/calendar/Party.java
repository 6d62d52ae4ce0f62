package dev.floorseat.invites.calendar;

import dev.floorseat.people.MailAddress;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Somebody with a name and a mail address: an organizer or an attendee.
 *
 * @param name as people read it; what calendars cannot carry is taken out
 * @param address the mail address, without {@code mailto:}
 */
public record Party(String name, String address) {

    /** Cleans the name and refuses an address that could smuggle in a header or a second address. */
    public Party {
        name = PlainText.name(name);
        if (!MailAddress.isUsable(address)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** The address as CAL-ADDRESS, RFC 5545 section 3.3.3. */
    URI uri() {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a mail address", e);
        }
    }
}
