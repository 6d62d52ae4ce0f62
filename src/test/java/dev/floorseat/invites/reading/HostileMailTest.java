package dev.floorseat.invites.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails that were good once, cut, doubled, mixed and gnawed at by chance that can be repeated. */
class HostileMailTest {

    private static final int RUNS = 4_000;
    private static final List<String> BITS = List.of(
            "BEGIN:VCALENDAR\r\n",
            "END:VEVENT\r\n",
            "\r\n ",
            "\"",
            ";",
            ":",
            "=?utf-8?B?",
            "--b\r\n",
            "RRULE:FREQ=SECONDLY\r\n",
            "Content-Type: multipart/mixed\r\n",
            "Content-Transfer-Encoding: x\r\n",
            "TZID=",
            "\0",
            "=\r\n",
            "DTSTART:99999999T999999Z",
            "SEQUENCE:-1\r\n",
            "charset=\"x\uD800\"",
            "From: <\r\n",
            "Date: x\r\n",
            "\r\n\r\n",
            "BEGIN:VTIMEZONE\r\n");

    @Test
    @Timeout(60)
    void neverStopsTheReader() {
        Random random = new Random(20_261_221);
        List<byte[]> good = List.of(
                Mails.mail("a@b.example", Mails.reply("u1", 1, "20261221T090000Z", "a@b.example", "ACCEPTED")),
                Mails.mail(
                        "a@b.example",
                        Mails.counter(
                                "u2", 0, "20261221T090000Z", "a@b.example", "20270112T090000Z", "20270112T130000Z")),
                Mails.mail(
                        "a@b.example",
                        "Auto-Submitted: auto-replied\n",
                        "message/delivery-status",
                        "Action: failed\n\nStatus: 5"));
        int answers = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] mail = good.get(random.nextInt(good.size())).clone();
            for (int change = random.nextInt(6); change > 0; change--) {
                mail = gnawed(mail, random);
            }
            Incoming incoming = InboundReader.read(mail);
            assertThat(incoming.head().words()).hasSizeLessThanOrEqualTo(500);
            answers += incoming.reading() instanceof Reading.Answered ? 1 : 0;
        }
        assertThat(answers).as("some still say something").isBetween(RUNS / 20, RUNS * 9 / 10);
    }

    private static byte[] gnawed(byte[] mail, Random random) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length() + 1);
        int length = random.nextInt(1 + Math.min(80, text.length() - at));
        String bit = new String(
                BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String changed = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + length);
            case 1 -> text.substring(0, at) + bit.repeat(1 + random.nextInt(3)) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(at, at + length).repeat(3) + text.substring(at + length);
            default ->
                text.substring(0, at) + (char) random.nextInt(256) + text.substring(Math.min(text.length(), at + 1));
        };
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }
}
