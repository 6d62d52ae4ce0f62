package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Party;
import java.util.HexFormat;

/**
 * Who writes, and where links lead.
 *
 * @param organizer sender of every mail and ORGANIZER of every event: clients answer to it
 * @param baseUrl where people reach the product, without a slash at the end
 */
public record LetterSettings(Party organizer, String baseUrl) {

    /** Takes a slash off the end of the address. */
    public LetterSettings {
        baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** A Message-ID of the sender's domain that no other mail has, RFC 5322 section 3.6.4. */
    String newMessageId(RandomBytes random) {
        String domain = organizer.address().replaceFirst(".*@", "");
        return "<" + HexFormat.of().formatHex(random.next(16)) + "@" + domain + ">";
    }
}
