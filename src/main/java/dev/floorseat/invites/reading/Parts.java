package dev.floorseat.invites.reading;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The leaves of a mail's MIME tree, sorted by what they are good for. */
final class Parts {

    private static final int DEEPEST = 12;
    private static final int MOST = 100;

    /** A calendar as it came, and the method its part names. */
    record CalendarPart(String text, String method) {}

    private final List<CalendarPart> calendars = new ArrayList<>();
    private final List<MimePart> reports = new ArrayList<>();
    private final List<MimePart> originals = new ArrayList<>();
    private String plain = "";
    private boolean packed;
    private boolean receipt;
    private int count;

    private Parts() {}

    /** Takes a mail apart. */
    static Parts of(MimePart mail) throws MessagingException, Illegible {
        Parts parts = new Parts();
        parts.take(mail, 0);
        return parts;
    }

    /** The calendars, wherever they were. */
    List<CalendarPart> calendars() {
        return calendars;
    }

    /** The machine-readable halves of delivery reports. */
    List<MimePart> reports() {
        return reports;
    }

    /** Mails, or heads of mails, that were attached. Their calendars are nobody's answer. */
    List<MimePart> originals() {
        return originals;
    }

    /** The first plain text; empty if there is none. */
    String plain() {
        return plain;
    }

    /** Whether there is a winmail.dat. */
    boolean packed() {
        return packed;
    }

    /** Whether it says that a mail was read, or deleted unread (RFC 8098). */
    boolean receipt() {
        return receipt;
    }

    private void take(MimePart part, int depth) throws MessagingException, Illegible {
        if (++count > MOST || depth > DEEPEST) {
            throw new Illegible(Trouble.BROKEN_MAIL);
        }
        String type = Decoded.type(part);
        if (type.startsWith("multipart/")) {
            MimeMultipart inner = new MimeMultipart(new MimePartDataSource(part));
            for (int i = 0; i < inner.getCount(); i++) {
                BodyPart child = inner.getBodyPart(i);
                if (child instanceof MimePart leaf) {
                    take(leaf, depth + 1);
                }
            }
        } else {
            sort(part, type);
        }
    }

    private void sort(MimePart part, String type) throws MessagingException {
        String file = Decoded.fileName(part);
        switch (type) {
            case "text/calendar", "application/ics", "text/x-vcalendar", "application/calendar" -> calendar(part);
            case "message/delivery-status", "message/global-delivery-status" -> reports.add(part);
            case "message/disposition-notification" -> receipt = true;
            case "message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers" ->
                originals.add(part);
            case "application/ms-tnef", "application/vnd.ms-tnef" -> packed = true;
            default -> {
                if (file.endsWith(".ics")) {
                    calendar(part);
                } else if (file.equals("winmail.dat")) {
                    packed = true;
                } else if (type.equals("text/plain") && plain.isEmpty()) {
                    plain = Decoded.text(part);
                }
            }
        }
    }

    private void calendar(MimePart part) throws MessagingException {
        calendars.add(new CalendarPart(
                Decoded.text(part), Decoded.parameter(part, "method").toUpperCase(Locale.ROOT)));
    }
}
