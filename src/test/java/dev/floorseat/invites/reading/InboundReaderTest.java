package dev.floorseat.invites.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.reading.Reading.Answered;
import dev.floorseat.invites.reading.Reading.Automatic;
import dev.floorseat.invites.reading.Reading.Delivered;
import dev.floorseat.invites.reading.Reading.Plain;
import dev.floorseat.invites.reading.Reading.TooLarge;
import dev.floorseat.invites.reading.Reading.Unreadable;
import dev.floorseat.invites.reading.Reply.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InboundReaderTest {

    private static final String ERIKA = "erika@company.example";
    private static final String UID = "0123456789abcdef0123456789abcdef";
    private static final String STAMP = "20261221T090000Z";
    private static final String REPLY = Mails.reply(UID, 2, STAMP, ERIKA, "DECLINED");

    @Test
    void readsWhatOutlookSends() {
        Incoming incoming = InboundReader.read(Mails.mail(ERIKA, REPLY));

        assertThat(incoming.head().sender()).isEqualTo(ERIKA);
        assertThat(incoming.head().words()).isEqualTo("Sorry, not that day.");
        assertThat(incoming.head().date()).isEqualTo("2026-12-21T09:00:00Z");
        assertThat(incoming.reading())
                .isEqualTo(new Answered(new Reply(
                        UID, 2, Instant.parse("2026-12-21T09:00:00Z"), ERIKA, Said.DECLINED, null, "", null)));
    }

    @Test
    void keepsTheFirstAndTheLastOfALongThread() {
        String thread = IntStream.range(0, 200)
                .mapToObj(number -> "<number-" + number + "@mail.company.example>")
                .collect(Collectors.joining("\n "));
        String head = "References: " + thread + "\nIn-Reply-To: <number-199@mail.company.example>\n";

        assertThat(InboundReader.read(Mails.mail(ERIKA, head, "text/plain", "Fine."))
                        .head()
                        .follows())
                .hasSize(10)
                .startsWith("<number-199@mail.company.example>", "<number-198@mail.company.example>")
                .endsWith("<number-0@mail.company.example>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Said.class,
            names = {"ACCEPTED", "TENTATIVE", "DECLINED", "DELEGATED"})
    void readsEveryAnswer(Said said) {
        assertThat(reply(Mails.reply(UID, 0, STAMP, ERIKA, said.name())).said()).isEqualTo(said);
        assertThat(reply(Mails.reply(UID, 0, STAMP, ERIKA, said.name().toLowerCase(java.util.Locale.ROOT)))
                        .said())
                .isEqualTo(said);
    }

    @Test
    void forgivesWhatProgramsGetWrong() {
        assertThat(reply(REPLY.replace("METHOD:REPLY", "method:reply").replace("mailto:", "MAILTO: "))
                        .attendee())
                .isEqualTo(ERIKA);
        assertThat(reply(REPLY.replace("PRODID:-//x//y//EN\n", "").replace("VERSION:2.0\n", ""))
                        .sequence())
                .isEqualTo(2);
        assertThat(reply(REPLY.replace("SEQUENCE:2\n", "STATUS:CONFIRMED\n")).sequence())
                .isZero();
        assertThat(reply(REPLY.replace("METHOD:REPLY\n", "")).said()).isEqualTo(Said.DECLINED);
        assertThat(reply("\uFEFF" + REPLY).said()).isEqualTo(Said.DECLINED);
        assertThat(reply(REPLY.replace("DTSTAMP:" + STAMP + "\n", "")).stamp()).isEqualTo("2026-12-21T09:00:00Z");
        assertThat(reply(REPLY.replace("UID:01234567", "UID:0123\n 4567")).uid())
                .isEqualTo(UID);
        assertThat(reply(REPLY.replace("SUMMARY:", "X-MS-OLK:1\nRRULE:FREQ=SECONDLY\nBROKEN\nSUMMARY:"))
                        .said())
                .isEqualTo(Said.DECLINED);
    }

    @Test
    void readsWhoAnsweredForWhom() {
        String sentBy = "ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:Anna@Company.example\":mailto:" + ERIKA;
        assertThat(reply(Mails.calendar("REPLY", Mails.event(UID, 0, STAMP, sentBy)))
                        .sentBy())
                .isEqualTo("anna@company.example");
        String to = "ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-TO=\"mailto:b@company.example\":mailto:" + ERIKA;
        assertThat(reply(Mails.calendar("REPLY", Mails.event(UID, 0, STAMP, to)))
                        .said())
                .isEqualTo(Said.DELEGATED);
    }

    @Test
    void takesTheSendersAnswerWhereAllAreListed() {
        String all = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@company.example\nATTENDEE;PARTSTAT=DECLINED:mailto:" + ERIKA;
        assertThat(reply(Mails.calendar("REPLY", Mails.event(UID, 0, STAMP, all)))
                        .said())
                .isEqualTo(Said.DECLINED);
        assertThat(trouble(all("b@company.example", all))).isEqualTo(Trouble.SEVERAL_ANSWERS);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2027-01-12T09:00:00Z",
        "W. Europe Standard Time,2027-01-12T09:00:00Z",
        "'(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',2027-01-12T09:00:00Z",
        "/freeassociation.sourceforge.net/Europe/Berlin,2027-01-12T09:00:00Z",
        "/x/America/Indiana/Knox,2027-01-12T16:00:00Z",
        "Mitteleuropäische Zeit,2027-01-12T09:00:00Z",
        "Pacific Standard Time,2027-01-12T18:00:00Z",
        "Central America Standard Time,2027-01-12T16:00:00Z"
    })
    void understandsTheZoneOfAProposal(String zone, Instant from) {
        Reply reply = reply(proposal("DTSTART;TZID=\"" + zone + "\":20270112T100000\nDURATION:PT4H"));

        assertThat(reply.said()).isEqualTo(Said.COUNTERED);
        assertThat(reply.wish()).isEqualTo(new Reply.Stretch(from, from.plus(Duration.ofHours(4))));
    }

    @Test
    void leavesAnUnknownTimeToAPerson() {
        assertThat(trouble(mail(proposal("DTSTART;TZID=Customized Time Zone:20270112T100000\nDURATION:PT4H"))))
                .isEqualTo(Trouble.UNKNOWN_ZONE);
        assertThat(trouble(mail(proposal("DTSTART;TZID=Central Asia Standard Time:20270112T100000\nDURATION:PT4H"))))
                .isEqualTo(Trouble.UNKNOWN_ZONE);
        assertThat(trouble(mail(proposal("DTSTART:20270112T100000\nDURATION:PT4H"))))
                .as("floating")
                .isEqualTo(Trouble.UNKNOWN_ZONE);
        assertThat(trouble(mail(proposal("DTSTART:20270112T100000Z\nDTEND:20270112T100000Z"))))
                .isEqualTo(Trouble.NO_TIME);
        assertThat(trouble(mail(proposal("COMMENT:later?")))).isEqualTo(Trouble.NO_TIME);
    }

    @Test
    void findsCalendarsInAttachmentsOnly() {
        String base64 = Base64.getMimeEncoder(76, new byte[] {'\n'})
                .encodeToString(REPLY.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        for (String type : new String[] {
            "application/ics; name=\"invite.ics\"",
            "application/octet-stream; name=\"Answer.ICS\"",
            "text/calendar; method=REPLY"
        }) {
            byte[] mail = Mails.mail(ERIKA, "", type + "\nContent-Transfer-Encoding: base64", base64);
            assertThat(InboundReader.read(mail).reading()).isInstanceOf(Answered.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8,UTF-8",
        "utf-8,windows-1252",
        "utf-8,UTF-16",
        "us-ascii,UTF-8",
        "us-ascii,windows-1252",
        "iso-8859-1,ISO-8859-1",
        "windows-1252,windows-1252",
        "utf-16,UTF-16",
        "utf-16le,UTF-16LE",
        "no-such-charset,UTF-8",
        "no-such-charset,windows-1252"
    })
    void readsEveryCharset(String named, String real) {
        String umlaut =
                REPLY.replace("SUMMARY:", "COMMENT:Bin in Köln\nSUMMARY:").replace("\n", "\r\n");
        String body = Base64.getMimeEncoder().encodeToString(umlaut.getBytes(Charset.forName(real)));
        byte[] mail =
                Mails.mail(ERIKA, "", "text/calendar; charset=" + named + "\nContent-Transfer-Encoding: base64", body);

        assertThat(InboundReader.read(mail).reading())
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.reply().comment()).isEqualTo("Bin in Köln"));
    }

    @Test
    void keepsNoHalfCharacters() {
        String smiles = "x" + "😀".repeat(400);
        assertThat(reply(REPLY.replace("SUMMARY:", "COMMENT:" + smiles + "\nSUMMARY:"))
                        .comment())
                .as("of what is too long")
                .isEqualTo(smiles.substring(0, 499) + "…");
        byte[] half = REPLY.replace("SUMMARY:", "COMMENT:in #Köln\nSUMMARY:").getBytes(Charset.forName("UTF-32BE"));
        int at = new String(half, Charset.forName("UTF-32BE")).indexOf('#') * 4;
        half[at + 2] = (byte) 0xD8;
        half[at + 3] = 0;
        byte[] mail = Mails.mail(
                ERIKA,
                "",
                "text/calendar; charset=utf-32be\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(half));
        assertThat(InboundReader.read(mail).reading())
                .as("of a charset that can name them")
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.reply().comment()).isEqualTo("in Köln"));
    }

    @Test
    void takesTheSameAnswerTwiceForOneAndTwoForNone() {
        String accepted = Mails.reply(UID, 2, STAMP, ERIKA, "ACCEPTED");
        assertThat(reply(REPLY + REPLY)).isEqualTo(reply(REPLY));
        assertThat(trouble(mail(REPLY + accepted))).isEqualTo(Trouble.SEVERAL_ANSWERS);
        assertThat(reply(Mails.calendar("REQUEST", Mails.event(UID, 2, STAMP, "COMMENT:quoted")) + REPLY))
                .isEqualTo(reply(REPLY));
    }

    @Test
    void namesWhatIsNoAnswer() {
        assertThat(trouble(mail(REPLY.replace("METHOD:REPLY", "METHOD:REQUEST"))))
                .isEqualTo(Trouble.OTHER_METHOD);
        assertThat(trouble(mail(REPLY.replace("UID:" + UID + "\n", "")))).isEqualTo(Trouble.NO_UID);
        assertThat(trouble(mail(REPLY.replaceAll("ATTENDEE.*\n", "")))).isEqualTo(Trouble.NO_ATTENDEE);
        assertThat(trouble(mail(REPLY.replace("DECLINED", "NEEDS-ACTION")))).isEqualTo(Trouble.NO_ANSWER);
        assertThat(trouble(mail("no calendar at all"))).isEqualTo(Trouble.BROKEN_CALENDAR);
        assertThat(trouble(mail(REPLY.replace("END:VEVENT\n", "")))).isEqualTo(Trouble.BROKEN_CALENDAR);
        assertThat(trouble(mail(REPLY.replace("SEQUENCE:2", "SEQUENCE:99999999999"))))
                .isEqualTo(Trouble.BROKEN_CALENDAR);
    }

    @Test
    void namesWinmailForWhatItIs() {
        assertThat(InboundReader.read(Mails.mail(ERIKA, "", "application/ms-tnef; name=winmail.dat", "eJ8+"))
                        .reading())
                .isEqualTo(new Plain(true));
        assertThat(InboundReader.read(Mails.mail(ERIKA, "", "text/html", "<p>No"))
                        .reading())
                .isEqualTo(new Plain(false));
    }

    @Test
    void knowsMachines() {
        for (String header : new String[] {
            "Auto-Submitted: auto-replied\n", "Return-Path: <>\n", "X-Autoreply: yes\n", "Precedence: auto_reply\n"
        }) {
            assertThat(InboundReader.read(Mails.mail(ERIKA, header, "text/html", "<p>Away"))
                            .reading())
                    .isEqualTo(new Automatic());
            assertThat(InboundReader.read(Mails.mail(ERIKA, header, "text/calendar", REPLY))
                            .reading())
                    .as("an answer sent by a server for its user")
                    .isInstanceOf(Answered.class);
        }
        assertThat(InboundReader.read(Mails.mail(ERIKA, "Auto-Submitted: no\n", "text/html", "<p>No"))
                        .reading())
                .isEqualTo(new Plain(false));
    }

    @Test
    void findsTheMailADeliveryReportIsAbout() {
        String report = """
                From: MAILER-DAEMON@mx.company.example
                Return-Path: <>
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                We are sorry.
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
                Subject: Invitation

                text
                --b--
                """;
        Delivered failed =
                new Delivered(java.util.List.of("<abc@company.example>"), true, "smtp; 550 5.1.1 no such user");
        assertThat(InboundReader.read(Mails.bytes(report)).reading()).isEqualTo(failed);
        assertThat(InboundReader.read(Mails.bytes(report.replace("message/rfc822", "text/rfc822-headers")))
                        .reading())
                .isEqualTo(failed);
        assertThat(InboundReader.read(Mails.bytes(report.replace("Action: failed", "Action: delayed")))
                        .reading())
                .isInstanceOfSatisfying(
                        Delivered.class, late -> assertThat(late.failed()).isFalse());
    }

    @Test
    @Timeout(10)
    void survivesTheKnownBombs() {
        String zones = "BEGIN:VTIMEZONE\nTZID:z\nEND:VTIMEZONE\n".repeat(1_600);
        assertThat(trouble(mail(REPLY.replace("BEGIN:VEVENT", zones + "BEGIN:VEVENT"))))
                .isEqualTo(Trouble.TOO_MUCH);
        String secondly = """
                BEGIN:VTIMEZONE
                TZID:z
                BEGIN:STANDARD
                DTSTART:19700101T000000
                RRULE:FREQ=SECONDLY
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:STANDARD
                END:VTIMEZONE
                """;
        assertThat(reply(REPLY.replace("BEGIN:VEVENT", secondly + "BEGIN:VEVENT"))
                        .said())
                .isEqualTo(Said.DECLINED);
        assertThat(trouble(mail("BEGIN:VCALENDAR\n".repeat(5_000)))).isEqualTo(Trouble.TOO_MUCH);
        assertThat(trouble(mail(REPLY.replace("SUMMARY:", "ATTENDEE:mailto:a@b.example\n".repeat(500) + "SUMMARY:"))))
                .isEqualTo(Trouble.TOO_MUCH);
        StringBuilder nested = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < 2_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertThat(trouble(Mails.bytes(nested.toString()))).isEqualTo(Trouble.BROKEN_MAIL);
        byte[] huge = Arrays.copyOf(Mails.mail(ERIKA, REPLY), InboundReader.MOST_BYTES + 1);
        assertThat(InboundReader.read(huge).reading()).isEqualTo(new TooLarge());
        assertThat(InboundReader.read(huge).head().sender()).isEqualTo(ERIKA);
        assertThat(InboundReader.read(new byte[0]).reading()).isEqualTo(new Plain(false));
    }

    private static String proposal(String times) {
        String attendee = "ATTENDEE;PARTSTAT=TENTATIVE:mailto:" + ERIKA + "\n" + times;
        return Mails.calendar("COUNTER", Mails.event(UID, 0, STAMP, attendee));
    }

    private static byte[] all(String from, String attendees) {
        return Mails.mail(from, Mails.calendar("REPLY", Mails.event(UID, 0, STAMP, attendees)));
    }

    private static byte[] mail(String calendar) {
        return Mails.mail(ERIKA, calendar);
    }

    private static Reply reply(String calendar) {
        Reading reading = InboundReader.read(mail(calendar)).reading();
        assertThat(reading).isInstanceOf(Answered.class);
        return ((Answered) reading).reply();
    }

    private static Trouble trouble(byte[] mail) {
        Reading reading = InboundReader.read(mail).reading();
        assertThat(reading).isInstanceOf(Unreadable.class);
        return ((Unreadable) reading).trouble();
    }
}
