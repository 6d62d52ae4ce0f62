package dev.floorseat.invites.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A delivery report, RFC 3464: groups of fields, the first about the mail and one for each recipient. */
final class Report {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final int LONGEST_WORDS = 300;
    private static final int MOST_GROUPS = 50;
    private static final int MOST_IDS = 20;

    private Report() {}

    static Reading.Delivered read(MimeMessage mail, Parts parts) throws MessagingException {
        boolean failed = false;
        String words = "";
        for (MimePart report : parts.reports()) {
            String text = Decoded.text(report).replace("\r\n", "\n").replace('\r', '\n');
            String[] groups = text.split("\n\n+", MOST_GROUPS);
            for (String group : groups) {
                InternetHeaders fields = headers(group.getBytes(StandardCharsets.UTF_8));
                if (field(fields, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
                    failed = true;
                }
                String said = field(fields, "Diagnostic-Code");
                if (words.isEmpty()) {
                    words = said.isEmpty() ? field(fields, "Status") : said;
                }
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        for (MimePart original : parts.originals()) {
            add(ids, headers(Decoded.bytes(original)).getHeader("Message-ID", null));
        }
        add(ids, mail.getHeader("In-Reply-To", null));
        add(ids, mail.getHeader("References", " "));
        return new Reading.Delivered(
                ids.stream().limit(MOST_IDS).toList(), failed, HeadReader.shortened(words, LONGEST_WORDS));
    }

    private static void add(Set<String> ids, @Nullable String header) {
        Matcher matcher = ID.matcher(header == null ? "" : header);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
    }

    private static InternetHeaders headers(byte[] bytes) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(bytes));
    }

    private static String field(InternetHeaders fields, String name) {
        @Nullable String value = fields.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
