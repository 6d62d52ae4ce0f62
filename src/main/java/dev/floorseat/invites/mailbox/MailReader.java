package dev.floorseat.invites.mailbox;

import dev.floorseat.invites.calendar.CalendarCard;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Takes a mail apart as a mail program does. */
final class MailReader {

    private @Nullable String html;
    private @Nullable String plain;
    private byte @Nullable [] calendar;

    private MailReader() {}

    /** Takes it apart; {@code known}: the invites that are known, by UID. */
    static Mail read(Mail.Line line, MimeMessage message, Function<String, Optional<CalendarCard>> known) {
        MailReader reader = new MailReader();
        try {
            reader.take(message);
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            byte[] found = reader.calendar;
            return new Mail(
                    line,
                    reader.body(),
                    found == null ? null : CalendarCard.read(found, known).orElse(null),
                    found,
                    raw.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail in the demo mailbox cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String body() {
        String found = html;
        String text = plain == null ? "" : plain;
        return found == null
                ? "<!doctype html><html><head></head><body><pre>" + HtmlUtils.htmlEscape(text) + "</pre></body></html>"
                : found;
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                take(parts.getBodyPart(i));
            }
        } else if (part.isMimeType("text/html") && html == null) {
            html = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/plain") && plain == null) {
            plain = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/calendar") && calendar == null) {
            try (InputStream in = part.getInputStream()) {
                calendar = in.readAllBytes();
            }
        }
    }
}
