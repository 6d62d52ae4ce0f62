package dev.floorseat.invites.outbox;

import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The calendar that a mail carries. */
public final class CalendarOf {

    private CalendarOf() {}

    /** Its lines, unfolded. */
    public static String mail(byte[] bytes) {
        try {
            MimeMultipart mixed = (MimeMultipart) new FrozenMessage(bytes).getContent();
            try (InputStream in = mixed.getBodyPart(1).getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
