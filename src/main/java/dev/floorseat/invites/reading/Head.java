package dev.floorseat.invites.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail's header and its plain text say.
 *
 * @param messageId with angle brackets; null if it has none
 * @param sender the address it claims to come from, in lower case; null if there is none or more than one
 * @param subject one line; empty if it has none
 * @param date when its sender says to have sent it; null if unsaid
 * @param authentication the {@code Authentication-Results} (RFC 8601), topmost first: the server that received it last wrote that
 * @param words what a person wrote, the first few lines; empty if there is no plain text
 * @param follows the Message-IDs of the mails it follows, with angle brackets, the nearest first
 */
public record Head(
        @Nullable String messageId,
        @Nullable String sender,
        String subject,
        @Nullable Instant date,
        List<String> authentication,
        String words,
        List<String> follows) {

    /** Of a mail of which nothing can be said. */
    static final Head NONE = new Head(null, null, "", null, List.of(), "", List.of());

    /** Copies the lists. */
    public Head {
        follows = List.copyOf(follows);
        authentication = List.copyOf(authentication);
    }
}
