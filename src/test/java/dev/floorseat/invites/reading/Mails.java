package dev.floorseat.invites.reading;

import java.nio.charset.StandardCharsets;

/** Answers as calendar programs send them. */
public final class Mails {

    private Mails() {}

    /** What Outlook sends: no ORGANIZER, the calendar beside the text. */
    public static String reply(String uid, int sequence, String stamp, String attendee, String partstat) {
        return calendar("REPLY", event(uid, sequence, stamp, "ATTENDEE;PARTSTAT=" + partstat + ":mailto:" + attendee));
    }

    /** A proposal of another time, in UTC. */
    public static String counter(String uid, int sequence, String stamp, String attendee, String from, String to) {
        return calendar(
                "COUNTER",
                event(uid, sequence, stamp, "ATTENDEE;PARTSTAT=TENTATIVE:mailto:" + attendee)
                        .replace("SUMMARY:", "DTSTART:" + from + "\nDTEND:" + to + "\nSUMMARY:"));
    }

    /** A calendar object around an event. */
    public static String calendar(String method, String event) {
        return "BEGIN:VCALENDAR\nPRODID:-//x//y//EN\nVERSION:2.0\nMETHOD:" + method + "\n" + event + "END:VCALENDAR\n";
    }

    /** An event; {@code more} is one line or several. */
    public static String event(String uid, int sequence, String stamp, String more) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nSEQUENCE:" + sequence + "\nDTSTAMP:" + stamp + "\n" + more
                + "\nSUMMARY:Accepted: visit\nEND:VEVENT\n";
    }

    /** A mail with a calendar beside its text. */
    public static byte[] mail(String from, String calendar) {
        return mail(from, "", "text/calendar; charset=UTF-8; method=REPLY", calendar);
    }

    /** A mail of two parts; {@code headers} end with a line break each. */
    public static byte[] mail(String from, String headers, String type, String body) {
        return bytes("""
                From: Somebody <%s>
                To: visits@company.example
                Subject: Re: Invitation
                Message-ID: <%s@client.example>
                Date: Mon, 21 Dec 2026 10:00:00 +0100
                %sMIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=UTF-8

                Sorry, not that day.
                --b
                Content-Type: %s

                %s
                --b--
                """.formatted(from, Integer.toHexString((from + body).hashCode()), headers, type, body));
    }

    /** Lines as they travel. */
    public static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
