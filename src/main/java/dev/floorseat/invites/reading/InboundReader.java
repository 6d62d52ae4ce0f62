package dev.floorseat.invites.reading;

import dev.floorseat.invites.mime.MimeSession;
import dev.floorseat.invites.reading.Reading.Answered;
import dev.floorseat.invites.reading.Reading.Automatic;
import dev.floorseat.invites.reading.Reading.Plain;
import dev.floorseat.invites.reading.Reading.TooLarge;
import dev.floorseat.invites.reading.Reading.Unreadable;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads mails of strangers. Whatever the bytes are, it answers soon, and throws nothing. */
public final class InboundReader {

    /** More bytes than this are not looked at: 256 KiB. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(InboundReader.class);
    private static final Session SESSION = MimeSession.get();

    private InboundReader() {}

    /**
     * Reads a mail.
     *
     * @param bytes the message as it arrived, RFC 5322; the first {@link #MOST_BYTES} and some are enough of a larger one
     */
    public static Incoming read(byte[] bytes) {
        boolean large = bytes.length > MOST_BYTES;
        Head head = Head.NONE;
        try {
            MimeMessage mail =
                    new MimeMessage(SESSION, new ByteArrayInputStream(bytes, 0, large ? MOST_BYTES : bytes.length));
            head = HeadReader.read(mail, "");
            if (large) {
                return new Incoming(head, new TooLarge());
            }
            Parts parts = Parts.of(mail);
            head = HeadReader.read(mail, parts.plain());
            return new Incoming(head, reading(mail, parts, head));
        } catch (Illegible e) {
            return new Incoming(head, new Unreadable(e.trouble()));
        } catch (MessagingException e) {
            return new Incoming(head, large ? new TooLarge() : new Unreadable(Trouble.BROKEN_MAIL));
        } catch (RuntimeException | StackOverflowError e) {
            // libraries are not written for enemies: what they stumble over is no answer, and this must go on
            LOG.info("A mail could not be read: {}", e.getClass().getName());
            return new Incoming(head, large ? new TooLarge() : new Unreadable(Trouble.BROKEN_MAIL));
        }
    }

    private static Reading reading(MimeMessage mail, Parts parts, Head head) throws MessagingException {
        if (!parts.reports().isEmpty()) {
            return Report.read(mail, parts);
        }
        // an answer that a server sends for its user is an answer, although it is marked as sent by a machine
        @Nullable Reading answer = parts.calendars().isEmpty() ? null : answer(parts, head);
        boolean automatic = parts.receipt() || HeadReader.isAutomatic(mail);
        if (answer instanceof Unreadable unreadable && unreadable.trouble() == Trouble.OTHER_METHOD && automatic) {
            return new Automatic();
        }
        if (answer != null) {
            return answer;
        }
        return automatic ? new Automatic() : new Plain(parts.packed());
    }

    /** The same calendar comes twice or more: beside the text and as a file. Those that are no answers are quotations. */
    private static Reading answer(Parts parts, Head head) {
        Set<Reply> replies = new LinkedHashSet<>();
        Set<String> uids = new LinkedHashSet<>();
        @Nullable Trouble trouble = null;
        for (Parts.CalendarPart part : parts.calendars()) {
            try {
                for (CalendarText.Stripped event : CalendarText.strip(part.text())) {
                    uids.add(event.uid());
                    try {
                        replies.add(new CalendarAnswer(event, head, part.method()).read());
                    } catch (Illegible e) {
                        trouble = worse(trouble, e.trouble());
                    }
                }
            } catch (Illegible e) {
                trouble = worse(trouble, e.trouble());
            }
        }
        if (replies.size() == 1) {
            return new Answered(replies.iterator().next());
        }
        if (replies.size() > 1) {
            return new Unreadable(Trouble.SEVERAL_ANSWERS, List.copyOf(uids));
        }
        return new Unreadable(trouble == null ? Trouble.BROKEN_CALENDAR : trouble, List.copyOf(uids));
    }

    /** What says more: that there was another calendar, too, says nothing. */
    private static Trouble worse(@Nullable Trouble known, Trouble found) {
        return known == null || known == Trouble.OTHER_METHOD ? found : known;
    }
}
