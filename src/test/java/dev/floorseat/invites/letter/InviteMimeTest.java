package dev.floorseat.invites.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.calendar.CalendarText;
import dev.floorseat.invites.calendar.Participation;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class InviteMimeTest {

    private final Letter letter = Letters.writer()
            .write(
                    Letters.erika(),
                    Letters.toErika(),
                    Letters.edition(LetterKind.REQUEST, 0, Participation.NEEDS_ACTION));

    @Test
    void putsTheAlternativeFirstAndTheAttachmentSecond() throws Exception {
        MimeMultipart mixed = (MimeMultipart) message().getContent();

        assertThat(message().getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(mixed.getBodyPart(1).getContentType()).isEqualTo("application/ics; name=\"invite.ics\"");
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getCount()).isEqualTo(3);
        assertThat(alternative.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(alternative.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(alternative.getBodyPart(2).getContentType())
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST; component=VEVENT");
        assertThat(alternative.getBodyPart(2).getHeader("Content-Transfer-Encoding"))
                .containsExactly("base64");
        assertThat(alternative.getBodyPart(2).getDisposition()).isNull();
    }

    @Test
    void carriesTheSameCalendarTwice() throws Exception {
        MimeMultipart mixed = (MimeMultipart) message().getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();

        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo(bytes(alternative.getBodyPart(2)));
    }

    @Test
    void comesFromTheOrganizer() throws Exception {
        MimeMultipart mixed = (MimeMultipart) message().getContent();
        CalendarText calendar = new CalendarText(bytes(mixed.getBodyPart(1)));

        assertThat(message().getHeader("From")).containsExactly("Floorseat <visits@company.example>");
        assertThat(calendar.line("ORGANIZER")).isEqualTo("ORGANIZER;CN=Floorseat:mailto:visits@company.example");
        assertThat(message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message().getMessageID()).isEqualTo(letter.messageId()).endsWith("@company.example>");
    }

    @Test
    void isSevenBitWithLinesThatEveryServerTakes() {
        String text = new String(letter.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(letter.bytes()).doesNotContain((byte) 0xC3);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(999));
    }

    @Test
    void linksToTheVisitInEveryForm() throws Exception {
        MimeMultipart alternative = (MimeMultipart)
                ((MimeMultipart) message().getContent()).getBodyPart(0).getContent();
        String link = "https://floorseat.example/visits/7";

        assertThat((String) alternative.getBodyPart(0).getContent()).contains(link);
        assertThat((String) alternative.getBodyPart(1).getContent()).contains("href=\"" + link + "\"");
        assertThat(new CalendarText(bytes(alternative.getBodyPart(2))).text("DESCRIPTION"))
                .contains(link);
    }

    @Test
    void escapesWhatPeopleAreCalledInHtml() throws Exception {
        Promise hostile = new Promise(
                7,
                Role.EXECUTIVE,
                Letters.toErika().from(),
                Letters.toErika().to(),
                Letters.toErika().zone(),
                "leipzig",
                "<script>alert(1)</script>",
                "Rechnungen",
                Letters.toErika().length(),
                Letters.toErika().stage(),
                "Jana <b>Voigt</b>");
        Letter written = Letters.writer()
                .write(Letters.erika(), hostile, Letters.edition(LetterKind.REQUEST, 0, Participation.NEEDS_ACTION));
        MimeMultipart mixed =
                (MimeMultipart) new MimeMessage(session(), new ByteArrayInputStream(written.bytes())).getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();

        assertThat((String) alternative.getBodyPart(1).getContent())
                .doesNotContain("<script>")
                .doesNotContain("<b>Voigt");
    }

    private MimeMessage message() throws Exception {
        return new MimeMessage(session(), new ByteArrayInputStream(letter.bytes()));
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    private static byte[] bytes(BodyPart part) throws Exception {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
