package dev.floorseat.invites.mailbox;

import com.icegreen.greenmail.store.StoredMessage;
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
                .map(message -> MailReader.read(line(message), message.getMimeMessage()));
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
