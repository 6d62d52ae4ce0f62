package dev.floorseat.invites.reading;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the header of a mail; a broken field counts as missing. */
final class HeadReader {

    private static final int LONGEST_ID = 250;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_RESULTS = 4_096;
    private static final int MOST_RESULTS = 10;
    private static final int MOST_IDS = 10;

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1," + (LONGEST_ID - 2) + "}>");

    /** Halves of surrogate pairs come from charsets such as UTF-32, which can name them alone. */
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");

    private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[[\\p{Cntrl}&&[^\n\t]]\\p{Cs}]");

    /** Later than any column holds, and than anybody writes mails. */
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private HeadReader() {}

    static Head read(MimeMessage mail, String plain) throws MessagingException {
        @Nullable String id = header(mail, "Message-ID");
        String subject = line(decoded(header(mail, "Subject")), LONGEST_SUBJECT);
        String @Nullable [] results = mail.getHeader("Authentication-Results");
        return new Head(
                id == null || id.length() > LONGEST_ID ? null : id.strip(),
                sender(mail),
                subject,
                date(mail),
                results == null
                        ? List.of()
                        : Arrays.stream(results)
                                .limit(MOST_RESULTS)
                                .filter(result -> result.length() <= LONGEST_RESULTS)
                                .toList(),
                shortened(
                        NOT_IN_A_TEXT
                                .matcher(plain.replace("\r\n", "\n"))
                                .replaceAll("")
                                .strip(),
                        LONGEST_WORDS),
                follows(mail));
    }

    /**
     * {@code In-Reply-To}, then {@code References} from its end (RFC 5322 section 3.6.4). Of a long thread the first stays, too: the
     * invite that began it.
     */
    private static List<String> follows(MimeMessage mail) throws MessagingException {
        List<String> found = new ArrayList<>();
        for (String field : List.of("References", "In-Reply-To")) {
            @Nullable String value = header(mail, field);
            if (value != null) {
                ID.matcher(value).results().map(MatchResult::group).forEach(found::add);
            }
        }
        Collections.reverse(found);
        List<String> each = found.stream().distinct().toList();
        int last = each.size() - 1;
        return last < MOST_IDS
                ? each
                : Stream.concat(each.stream().limit(MOST_IDS - 1), Stream.of(each.get(last)))
                        .toList();
    }

    /** Whether a machine wrote it: RFC 3834, the empty return path of RFC 5321 section 4.5.5, and what came before them. */
    static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        String submitted = text(mail, "Auto-Submitted");
        return !(submitted.isEmpty() || submitted.startsWith("no"))
                || text(mail, "Return-Path").equals("<>")
                || text(mail, "Precedence").equals("auto_reply")
                || !text(mail, "X-Autoreply").isEmpty()
                || !text(mail, "X-Autorespond").isEmpty();
    }

    private static @Nullable String sender(MimeMessage mail) {
        try {
            Address @Nullable [] from = mail.getFrom();
            if (from != null && from.length == 1 && from[0] instanceof InternetAddress one) {
                String address = one.getAddress();
                return address == null || address.isBlank() || address.length() > LONGEST_ADDRESS
                        ? null
                        : address.strip().toLowerCase(Locale.ROOT);
            }
            return null;
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable Instant date(MimeMessage mail) throws MessagingException {
        @Nullable String written = header(mail, "Date");
        if (written == null) {
            return null;
        }
        try {
            Instant date = new MailDateFormat().parse(written).toInstant();
            return date.isBefore(Instant.EPOCH) || date.isAfter(LAST) ? null : date;
        } catch (ParseException e) {
            return null;
        }
    }

    private static String text(MimeMessage mail, String name) throws MessagingException {
        @Nullable String value = header(mail, name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String header(MimeMessage mail, String name) throws MessagingException {
        String @Nullable [] values = mail.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static String decoded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    private static String line(String text, int most) {
        return shortened(NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip(), most);
    }

    /** At most so many characters, none of them cut in half. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
