package dev.floorseat.invites.mailbox;

import dev.floorseat.invites.calendar.CalendarCard;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its reader would see it.
 *
 * @param html the body as HTML; the plain text where there is none
 * @param card what a calendar program shows beside it; null for a mail without a calendar
 * @param calendar the calendar's bytes; null like the card
 * @param raw the whole message
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Mail(Line line, String html, @Nullable CalendarCard card, byte @Nullable [] calendar, String raw) {

    /**
     * A mail as a list shows it.
     *
     * @param id names it in addresses
     * @param received when it arrived
     */
    public record Line(
            String id,
            String subject,
            String from,
            String recipient,
            String recipientName,
            java.time.Instant received) {}
}
