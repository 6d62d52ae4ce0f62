package dev.floorseat.invites.mailbox;

import com.icegreen.greenmail.store.StoredMessage;
import dev.floorseat.invites.calendar.CalendarCard;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo mailbox: everybody's mail in one place. */
public final class Mailbox {

    private final Supplier<List<StoredMessage>> messages;

    Mailbox(Supplier<List<StoredMessage>> messages) {
        this.messages = messages;
    }

    /** All mails, newest first. */
    public List<Mail.Line> lines() {
        return messages.get().stream()
                .map(Mailbox::line)
                .sorted(Comparator.comparing(Mail.Line::received)
                        .reversed()
                        .thenComparing(Mail.Line::recipientName)
                        .thenComparing(Mail.Line::id))
                .toList();
    }

    /** The mail with this id. */
    public Optional<Mail> mail(String id) {
        return messages.get().stream()
                .filter(message -> line(message).id().equals(id))
                .findFirst()
                .map(this::read);
    }

    private Mail read(StoredMessage message) {
        Mail.Line line = line(message);
        return MailReader.read(line, message.getMimeMessage(), uid -> invite(uid, line.recipient()));
    }

    /** The invite a person got last, with this UID. */
    private Optional<CalendarCard> invite(String uid, String recipient) {
        return messages.get().stream()
                .filter(message -> line(message).recipient().equals(recipient))
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate).reversed())
                .map(message -> MailReader.read(line(message), message.getMimeMessage(), known -> Optional.empty())
                        .card())
                .flatMap(Stream::ofNullable)
                .filter(card -> card.method().equals("REQUEST") && card.uid().equals(uid))
                .findFirst();
    }

    private static Mail.Line line(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            InternetAddress to = first(message.getRecipients(Message.RecipientType.TO));
            String id = UUID.nameUUIDFromBytes(
                            (message.getMessageID() + " " + to.getAddress()).getBytes(StandardCharsets.UTF_8))
                    .toString();
            return new Mail.Line(
                    id,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    first(message.getFrom()).toUnicodeString(),
                    to.getAddress(),
                    Objects.requireNonNullElse(to.getPersonal(), to.getAddress()),
                    stored.getReceivedDate().toInstant());
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static InternetAddress first(Address @Nullable [] addresses) {
        if (addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress address) {
            return address;
        }
        InternetAddress nobody = new InternetAddress();
        nobody.setAddress("?");
        return nobody;
    }
}
