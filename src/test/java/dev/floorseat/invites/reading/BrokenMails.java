package dev.floorseat.invites.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails that were good once, and ways to cut, double, mix and gnaw at them. */
public final class BrokenMails {

    /** Words that mean something to who reads a mail or a calendar in it. */
    public static final List<String> BITS = List.of(
            "BEGIN:VCALENDAR\r\n",
            "END:VCALENDAR\r\n",
            "BEGIN:VEVENT\r\n",
            "END:VEVENT\r\n",
            "METHOD:COUNTER\r\n",
            "\r\n ",
            "\"",
            ";",
            ":",
            "=?utf-8?B?",
            "=?utf-8?Q?=",
            "--b\r\n",
            "--b--\r\n",
            "RRULE:FREQ=SECONDLY\r\n",
            "Content-Type: multipart/mixed\r\n",
            "Content-Type: multipart/report; boundary=b\r\n",
            "Content-Type: message/rfc822\r\n\r\n",
            "Content-Type: application/ms-tnef\r\n",
            "Content-Transfer-Encoding: x\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Content-Transfer-Encoding: uuencode\r\n",
            "TZID=",
            "\0",
            "=\r\n",
            "DTSTART:99999999T999999Z",
            "DTEND;TZID=\"W. Europe Standard Time\":20270112T100000\r\n",
            "DURATION:P99999999999W\r\n",
            "SEQUENCE:-1\r\n",
            "PARTSTAT=DELEGATED",
            ";SENT-BY=\"mailto:a@b.example\"",
            "charset=\"x\uD800\"",
            "charset=utf-7",
            "charset=utf-16",
            "charset=utf-32",
            "=?utf-32be?B?AADYAA==?=",
            "filename*0*=utf-8''%00.ics",
            "From: <\r\n",
            "From: a@b.example, c@d.example\r\n",
            "Date: x\r\n",
            "Action: failed\r\n",
            "😀",
            "\u2028",
            "\r\n\r\n",
            "BEGIN:VTIMEZONE\r\n");

    private static final String ERIKA = "a@b.example";
    private static final String STAMP = "20261221T090000Z";

    private BrokenMails() {}

    /** What is broken: answers as programs send them, a report, an attachment alone, several parts. */
    public static List<byte[]> seeds() {
        String accepted = Mails.reply("u1", 1, STAMP, ERIKA, "ACCEPTED");
        String base64 = Base64.getMimeEncoder().encodeToString(accepted.getBytes(StandardCharsets.UTF_8));
        return List.of(
                Mails.mail(ERIKA, accepted),
                Mails.mail(ERIKA, Mails.counter("u2", 0, STAMP, ERIKA, "20270112T090000Z", "20270112T130000Z")),
                Mails.mail(
                        ERIKA,
                        Mails.calendar(
                                "COUNTER",
                                Mails.event(
                                        "u3",
                                        0,
                                        STAMP,
                                        "ATTENDEE;PARTSTAT=TENTATIVE:mailto:" + ERIKA
                                                + "\nDTSTART;TZID=\"W. Europe Standard Time\":20270112T100000"
                                                + "\nDURATION:PT4H\nCOMMENT:Passt später\\, bitte"))),
                Mails.mail(
                        ERIKA,
                        "Auto-Submitted: auto-replied\n",
                        "message/delivery-status",
                        "Action: failed\n\nStatus: 5"),
                Mails.mail(
                        ERIKA,
                        "Authentication-Results: mx.b.example; dkim=pass header.d=b.example\n",
                        "application/octet-stream; name=\"=?utf-8?Q?Antwort.ics?=\"\nContent-Transfer-Encoding: base64",
                        base64),
                Mails.mail(ERIKA, "", "application/ms-tnef; name=winmail.dat", "eJ8+"),
                Mails.bytes("""
                        From: MAILER-DAEMON@mx.company.example
                        Return-Path: <>
                        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                        --b
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mx.company.example

                        Final-Recipient: rfc822; erika@company.example
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550 5.1.1
                         no such user

                        --b
                        Content-Type: message/rfc822

                        Message-ID: <abc@company.example>
                        Subject: =?utf-8?B?RWlubGFkdW5n?=

                        text
                        --b--
                        """));
    }

    /** One of the mails, after a few changes. */
    public static byte[] any(List<byte[]> seeds, Chance chance) {
        byte[] mail = chance.of(seeds).clone();
        for (int change = chance.below(6); change > 0; change--) {
            mail = gnawed(mail, seeds, chance);
        }
        return mail;
    }

    private static byte[] gnawed(byte[] mail, List<byte[]> seeds, Chance chance) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        int at = chance.below(text.length() + 1);
        int length = chance.below(1 + Math.min(80, text.length() - at));
        String bit = new String(chance.of(BITS).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String changed = switch (chance.below(5)) {
            case 0 -> text.substring(0, at) + text.substring(at + length);
            case 1 -> text.substring(0, at) + bit.repeat(1 + chance.below(3)) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(at, at + length).repeat(3) + text.substring(at + length);
            case 3 -> {
                String other = new String(chance.of(seeds), StandardCharsets.ISO_8859_1);
                yield text.substring(0, at) + other.substring(chance.below(other.length()));
            }
            default ->
                text.substring(0, at) + (char) chance.below(256) + text.substring(Math.min(text.length(), at + 1));
        };
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Fails unless what was read fits where it is kept. */
    public static void check(Incoming incoming) {
        Head head = incoming.head();
        atMost(500, head.words());
        atMost(300, head.subject());
        atMost(254, head.sender());
        atMost(250, head.messageId());
        if (incoming.reading() instanceof Reading.Answered answered) {
            Reply reply = answered.reply();
            atMost(255, reply.uid());
            atMost(500, reply.comment());
            atMost(Integer.MAX_VALUE, reply.attendee());
        }
        if (incoming.reading() instanceof Reading.Delivered report) {
            atMost(500, report.words());
            if (report.messageIds().size() > 20) {
                throw new AssertionError("more ids than a report has");
            }
        }
    }

    private static void atMost(int length, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > length) {
            throw new AssertionError("longer than its column: " + text);
        }
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new AssertionError("half a character, which no column takes: " + text);
        }
    }
}
