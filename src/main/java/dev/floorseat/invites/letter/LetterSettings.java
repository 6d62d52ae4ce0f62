package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Party;

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
}
