package dev.floorseat.invites.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes and texts of MIME parts, from programs that do not always write what they say they write. */
final class Decoded {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int PIECE = 8_192;

    private Decoded() {}

    /** The bytes of a part without their transfer encoding; as far as they go where that is broken. */
    static byte[] bytes(MimePart part) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = part.getInputStream()) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes.write(piece, 0, read);
            }
        } catch (IOException e) {
            // what came before the break may say it all; if not, it will be no calendar
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    /** The text of a part: in the charset it names if that fits, else in the one that shows. */
    static String text(MimePart part) throws MessagingException {
        byte[] bytes = bytes(part);
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        @Nullable Charset named = charset(parameter(part, "charset"));
        if (named != null && !named.equals(StandardCharsets.US_ASCII)) {
            @Nullable String text = strictly(bytes, named);
            if (text != null) {
                return text;
            }
        }
        @Nullable String text = strictly(bytes, StandardCharsets.UTF_8);
        return text == null ? new String(bytes, WESTERN) : text;
    }

    /** A parameter of the content type; empty if there is none, or the header is broken. */
    static String parameter(MimePart part, String name) throws MessagingException {
        try {
            @Nullable String value = new ContentType(part.getContentType()).getParameter(name);
            return value == null ? "" : value.strip();
        } catch (ParseException e) {
            return "";
        }
    }

    /** The type without parameters, in lower case, such as {@code text/calendar}. */
    static String type(MimePart part) throws MessagingException {
        String written = part.getContentType();
        int semicolon = written.indexOf(';');
        return (semicolon < 0 ? written : written.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The file name in lower case; empty if there is none. */
    static String fileName(MimePart part) {
        try {
            @Nullable String name = part.getFileName();
            return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static @Nullable Charset charset(String name) {
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
