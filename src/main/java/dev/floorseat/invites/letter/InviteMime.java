package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Party;
import dev.floorseat.invites.mime.MimeSession;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The MIME form of an invite, RFC 6047 section 2.4, as the clients want it: the alternative is the first child, because Outlook looks
 * for an invite only there; the same calendar follows as an attachment for those who look nowhere else.
 */
final class InviteMime {

    private static final Session SESSION = MimeSession.get();

    /** RFC 5322 section 3.3; the library would take the zone of this machine. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);

    private InviteMime() {}

    /** A mail with a calendar; {@code method} is the calendar's. */
    static byte[] write(Envelope envelope, String plain, String html, byte[] calendar, String method) {
        return mail(envelope, () -> mixed(envelope, plain, html, calendar, method));
    }

    /** A mail without one. */
    static byte[] write(Envelope envelope, String plain, String html) {
        return mail(envelope, () -> alternative(envelope, plain, html));
    }

    /** The same mail to another address, as a mail of its own. */
    static byte[] readdressed(byte[] mail, Party to, String messageId) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
            message.setRecipient(MimeMessage.RecipientType.TO, address(to));
            message.setHeader("Message-ID", messageId);
            return bytes(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("a frozen mail could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Content {
        MimeMultipart write() throws MessagingException, IOException;
    }

    private static byte[] mail(Envelope envelope, Content content) {
        try {
            FixedMessage message = new FixedMessage(envelope.messageId());
            message.setFrom(address(envelope.from()));
            if (envelope.to() != null) {
                message.setRecipient(MimeMessage.RecipientType.TO, address(envelope.to()));
            }
            message.setSubject(envelope.subject(), StandardCharsets.UTF_8.name());
            message.setHeader("Date", DATE.format(envelope.date().atOffset(ZoneOffset.UTC)));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content.write());
            message.saveChanges();
            return bytes(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Parts alternative(Envelope envelope, String plain, String html) throws MessagingException {
        Parts alternative = new Parts("alternative", envelope.boundary("alternative"));
        alternative.addBodyPart(text(plain, "plain"));
        alternative.addBodyPart(text(html, "html"));
        return alternative;
    }

    private static MimeMultipart mixed(Envelope envelope, String plain, String html, byte[] calendar, String method)
            throws MessagingException, IOException {
        Parts alternative = alternative(envelope, plain, html);
        alternative.addBodyPart(
                base64(calendar, "text/calendar; charset=UTF-8; method=" + method + "; component=VEVENT"));
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternative);
        MimeBodyPart attachment = base64(calendar, "application/ics; name=\"invite.ics\"");
        attachment.setHeader("Content-Disposition", "attachment; filename=\"invite.ics\"");
        Parts mixed = new Parts("mixed", envelope.boundary("mixed"));
        mixed.addBodyPart(first);
        mixed.addBodyPart(attachment);
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart base64(byte[] bytes, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(Party party) throws UnsupportedEncodingException {
        return new InternetAddress(party.address(), party.name(), StandardCharsets.UTF_8.name());
    }

    /** A multipart whose boundary is ours: the library's would differ each time. */
    private static final class Parts extends MimeMultipart {

        Parts(String subtype, String boundary) {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"" + boundary + "\"";
        }
    }

    /** A message that keeps the Message-ID it was given. */
    private static final class FixedMessage extends MimeMessage {

        private final String id;

        FixedMessage(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
