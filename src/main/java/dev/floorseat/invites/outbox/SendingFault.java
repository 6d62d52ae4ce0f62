package dev.floorseat.invites.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a message was not sent.
 *
 * @param permanent whether the mail server refused it for good: a reply of 5yz to the recipient or the message, RFC 5321 section
 *     4.2.1. What it says before that, such as to a wrong password or to our own address, is not about the message
 * @param words the server's, in one line
 */
public record SendingFault(boolean permanent, String words) {

    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)[ -]");

    /** What the mail library's exception, or one it wraps, says. */
    public static SendingFault of(Exception exception) {
        int reply = 0;
        boolean aboutUs = false;
        String words = exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage();
        @Nullable Exception cause = exception;
        while (cause instanceof MessagingException messaging) {
            int found = replyOf(messaging);
            if (found > 0) {
                reply = found;
                words = String.valueOf(messaging.getMessage());
            }
            // Wrapped in what says the code: the server does not let our sender in, and so it would be with every
            // message.
            aboutUs |= messaging instanceof SMTPSenderFailedException;
            cause = messaging.getNextException();
        }
        return new SendingFault(
                !aboutUs && reply >= 500 && reply <= 599,
                words.replaceAll("\\s+", " ").strip());
    }

    private static int replyOf(MessagingException exception) {
        if (exception instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (exception instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        if (exception instanceof SMTPSenderFailedException) {
            return 0;
        }
        Matcher reply = REPLY.matcher(String.valueOf(exception.getMessage()));
        return exception instanceof SendFailedException && reply.find() ? Integer.parseInt(reply.group(1)) : 0;
    }
}
