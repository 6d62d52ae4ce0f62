package dev.floorseat.invites.mailbox;

import dev.floorseat.invites.calendar.AnswerCalendar;
import dev.floorseat.invites.calendar.CalendarCard;
import dev.floorseat.invites.calendar.Participation;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Answers for the people of the demo as their calendar programs would: by a mail to the organizer, which travels by SMTP and is fetched
 * by IMAP like anybody's.
 */
public final class DemoAnswers {

    private final JavaMailSender sender;
    private final Clock clock;

    DemoAnswers(JavaMailSender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * What somebody answers.
     *
     * @param participation yes, no or perhaps; perhaps where another time is proposed
     * @param subject of the mail
     * @param comment in the person's words; empty: none
     * @param wish the time proposed; null: none is
     */
    public record Answer(
            Participation participation,
            String subject,
            String comment,
            @Nullable Wish wish) {}

    /**
     * Another time.
     *
     * @param from begin, before {@code to}
     * @param to end
     */
    public record Wish(Instant from, Instant to) {}

    /**
     * Sends an answer to an invite from its attendee to its organizer.
     *
     * @return the Message-ID, with angle brackets
     */
    public String send(CalendarCard invite, Answer answer) {
        Instant now = clock.instant();
        AnswerCalendar.Said said = new AnswerCalendar.Said(invite, answer.participation(), answer.comment(), now);
        Wish wish = answer.wish();
        byte[] calendar =
                wish == null ? AnswerCalendar.reply(said) : AnswerCalendar.counter(said, wish.from(), wish.to());
        MimeMessage mail = sender.createMimeMessage();
        try {
            mail.setFrom(address(invite.attendeeAddress(), invite.attendee()));
            mail.setRecipient(Message.RecipientType.TO, address(invite.organizerAddress(), invite.organizer()));
            mail.setSubject(answer.subject(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(now));
            mail.setContent(alternative(answer.comment(), calendar, wish == null ? "REPLY" : "COUNTER"));
            sender.send(mail);
            return mail.getMessageID();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("an answer of the demo could not be written", e);
        }
    }

    private static MimeMultipart alternative(String words, byte[] calendar, String method) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(words, StandardCharsets.UTF_8.name(), "plain");
        String type = "text/calendar; charset=UTF-8; method=" + method;
        MimeBodyPart event = new MimeBodyPart();
        event.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar, type)));
        event.setHeader("Content-Type", type);
        event.setHeader("Content-Transfer-Encoding", "base64");
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(plain);
        parts.addBodyPart(event);
        return parts;
    }

    private static InternetAddress address(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
    }
}
