package dev.floorseat.invites.replies;

import dev.floorseat.invites.ordering.Heard;
import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.reading.Reply.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Mails as the programs of the world write them, about one invitation. */
final class RandomMails {

    private static final Instant NINE = Instant.parse("2026-12-21T09:00:00Z");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final List<Said> ANSWERS = List.of(Said.ACCEPTED, Said.TENTATIVE, Said.DECLINED);

    private final Random random;
    private final String uid;
    private final String attendee;
    private final List<String> theirs;

    /**
     * About one invitation.
     *
     * @param attendee the address it went to
     * @param theirs other addresses known to answer for the attendee
     */
    RandomMails(Random random, String uid, String attendee, List<String> theirs) {
        this.random = random;
        this.uid = uid;
        this.attendee = attendee;
        this.theirs = theirs;
    }

    /**
     * One of any kind.
     *
     * @param sequence the newest revision its sender can know
     * @param messageId of the mail that brought it
     * @param wish when a proposal would begin
     */
    Arrival next(int sequence, String messageId, Instant wish) {
        return switch (random.nextInt(18)) {
            case 0 ->
                Arrival.other(
                        "a machine's",
                        text("Auto-Submitted: auto-replied\n", "text/html", "<p>Away"),
                        Outcome.AUTO_REPLY);
            case 1 ->
                Arrival.other(
                        "winmail.dat",
                        text("", "application/ms-tnef; name=winmail.dat", "eJ8+" + nonce()),
                        Outcome.NO_CALENDAR_PART);
            case 2 -> Arrival.other("words only", text("", "text/html", "<p>No " + nonce()), Outcome.NO_CALENDAR_PART);
            case 3 ->
                Arrival.other("broken", text("", "text/calendar", "BEGIN:VCALENDAR " + nonce()), Outcome.UNREADABLE);
            case 4 -> Arrival.bounce(bounce(messageId), sequence);
            case 5 -> stranger();
            case 6 ->
                Arrival.other(
                        "not our UID",
                        Mails.mail(
                                attendee,
                                Mails.reply(
                                        "f" + uid.substring(1) + nonce(), 0, "20261221T090000Z", attendee, "DECLINED")),
                        Outcome.UNKNOWN_UID);
            case 7, 8 -> counter(sequence, wish);
            default -> answer(sequence);
        };
    }

    private Arrival answer(int sequence) {
        Said said = random.nextInt(9) == 0 ? Said.DELEGATED : ANSWERS.get(random.nextInt(ANSWERS.size()));
        Heard heard = heard(sequence, said);
        int who = random.nextInt(6);
        String line = "ATTENDEE;PARTSTAT=" + said + ":mailto:" + attendee;
        String from = attendee;
        if (who == 0) {
            from = theirs.get(random.nextInt(theirs.size()));
            line = "ATTENDEE;PARTSTAT=" + said + ":mailto:" + from;
        } else if (who == 1) {
            from = theirs.get(random.nextInt(theirs.size()));
            line = "ATTENDEE;PARTSTAT=" + said + ";SENT-BY=\"mailto:" + from + "\":mailto:" + attendee;
        }
        String event = Mails.event(uid, heard.sequence(), WRITTEN.format(heard.stamp()), line);
        return Arrival.answer(who + " " + heard, dressed(from, Mails.calendar("REPLY", event)), heard);
    }

    private Arrival counter(int sequence, Instant wish) {
        Heard heard = heard(sequence, Said.COUNTERED);
        String calendar = Mails.counter(
                uid,
                heard.sequence(),
                WRITTEN.format(heard.stamp()),
                attendee,
                WRITTEN.format(wish),
                WRITTEN.format(wish.plus(Duration.ofHours(4))));
        return Arrival.answer(heard.toString(), dressed(attendee, calendar), heard);
    }

    /** Answers mostly what is new, sometimes what was before, and now and then what nobody was sent. */
    private Heard heard(int sequence, Said said) {
        int of = random.nextInt(4) == 0 ? random.nextInt(sequence + 2) : sequence;
        return new Heard(of, NINE.plusSeconds(random.nextInt(30)), said);
    }

    /** A forwarded invite, somebody who says to answer for another, and a sender who is not the one who answers. */
    private Arrival stranger() {
        String stranger = "stranger" + nonce() + "@elsewhere.example";
        String sentBy = "ATTENDEE;PARTSTAT=DECLINED;SENT-BY=\"mailto:" + stranger + "\":mailto:" + attendee;
        return switch (random.nextInt(3)) {
            case 0 ->
                Arrival.other(
                        "forwarded",
                        Mails.mail(stranger, Mails.reply(uid, 0, "20261221T090000Z", stranger, "ACCEPTED")),
                        Outcome.WRONG_SENDER);
            case 1 ->
                Arrival.other(
                        "sent by a stranger",
                        Mails.mail(stranger, Mails.calendar("REPLY", Mails.event(uid, 0, "20261221T090000Z", sentBy))),
                        Outcome.WRONG_SENDER);
            default ->
                Arrival.other(
                        "from a stranger",
                        Mails.mail(stranger, Mails.reply(uid, 0, "20261221T090000Z", attendee, "DECLINED")),
                        Outcome.UNTRUSTED);
        };
    }

    /** The same calendar as different programs send it. */
    private byte[] dressed(String from, String calendar) {
        String said = calendar.replace("SUMMARY:", "COMMENT:Bin in Köln\nSUMMARY:");
        return switch (random.nextInt(10)) {
            case 0 -> encoded(from, "application/ics; name=\"invite.ics\"", calendar, StandardCharsets.UTF_8);
            case 1 -> encoded(from, "application/octet-stream; name=\"Answer.ICS\"", calendar, StandardCharsets.UTF_8);
            case 2 -> encoded(from, "text/calendar; charset=utf-16", said, StandardCharsets.UTF_16);
            case 3 -> encoded(from, "text/calendar; charset=us-ascii", said, Charset.forName("windows-1252"));
            case 4 -> encoded(from, "text/calendar; charset=no-such-charset", said, StandardCharsets.UTF_8);
            case 5 ->
                Mails.mail(
                        from,
                        calendar.replace("METHOD:", "method:")
                                .replace("\"mailto:", "\"MAILTO:")
                                .replace(":mailto:", ":MAILTO: "));
            case 6 ->
                Mails.mail(
                        from,
                        calendar.replace(
                                "SUMMARY:",
                                "ORGANIZER;CN=Floorseat:mailto:visits@company.example\nSTATUS:CONFIRMED\nSUMMARY:"));
            case 7 ->
                Mails.mail(from, calendar + "\n--b\nContent-Type: application/ics; name=invite.ics\n\n" + calendar);
            case 8 -> Mails.mail(from, "Auto-Submitted: auto-generated\n", "text/calendar; method=REPLY", calendar);
            default -> Mails.mail(from, calendar);
        };
    }

    private static byte[] encoded(String from, String type, String calendar, Charset charset) {
        String body = Base64.getMimeEncoder()
                .encodeToString(calendar.replace("\n", "\r\n").getBytes(charset));
        return Mails.mail(from, "", type + "\nContent-Transfer-Encoding: base64", body.replace("\r\n", "\n"));
    }

    private byte[] text(String headers, String type, String body) {
        return Mails.mail(attendee, headers, type, body);
    }

    private byte[] bounce(String messageId) {
        return Mails.bytes("""
                From: MAILER-DAEMON@mx.example
                Content-Type: multipart/report; boundary="b"
                X-Number: %s

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Action: failed
                Diagnostic-Code: smtp; 550 no such user

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(nonce(), messageId));
    }

    private String nonce() {
        return Integer.toHexString(random.nextInt(16));
    }
}
