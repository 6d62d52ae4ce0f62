package dev.floorseat.invites.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for an answer being its sender's: the UID, which only we and the attendee know; a sender's address the attendee is known
 * by; and our own mail server, which checked the sender. Two of three accept; shortly before a visit three of three free its slot.
 */
public final class Trust {

    private static final int ENOUGH = 2;

    /** Comments, RFC 5322 section 3.2.2, without nesting: what is left of nested ones matches nothing. */
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private static final Pattern PROPERTY = Pattern.compile("([a-z]+(?:\\.[a-z.-]+)?)\\s*=\\s*\"?([^\\s\";]+)\"?");

    private Trust() {}

    /**
     * Whether it is enough.
     *
     * @param uid whether the UID is one of ours
     * @param listed whether the sender's address is one of the attendee's
     * @param authenticated what {@link #authenticated} says
     */
    public static boolean isEnough(boolean uid, boolean listed, boolean authenticated) {
        return (uid ? 1 : 0) + (listed ? 1 : 0) + (authenticated ? 1 : 0) >= ENOUGH;
    }

    /**
     * Whether it is enough for an answer that frees a slot shortly before the visit, when a forged one does most harm: all that can be
     * shown here must speak for it. Where no mail server is ours, that is the UID and the address.
     *
     * @param server as in {@link #authenticated}
     */
    public static boolean isSure(boolean uid, boolean listed, boolean authenticated, String server) {
        return uid && listed && (authenticated || server.isBlank());
    }

    /**
     * Whether our own server found that the mail is from the domain of its sender (RFC 8601): by DMARC, or by a signature or an
     * envelope of that domain. Only the topmost result that bears its name counts; those below may be anybody's.
     *
     * @param server the name our server gives itself in {@code Authentication-Results}; empty: no server is ours
     * @param results topmost first
     * @param sender the address the mail claims to come from; null if there is none
     */
    public static boolean authenticated(String server, List<String> results, @Nullable String sender) {
        if (server.isBlank() || sender == null || sender.indexOf('@') < 0) {
            return false;
        }
        String domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        for (String result : results) {
            List<String> parts = parts(result);
            if (!parts.isEmpty() && parts.get(0).split("\\s+", 2)[0].equalsIgnoreCase(server.strip())) {
                return parts.stream().skip(1).anyMatch(part -> passes(part, domain));
            }
        }
        return false;
    }

    private static List<String> parts(String result) {
        String plain = COMMENT.matcher(result.replaceAll("\\s+", " ")).replaceAll(" ");
        List<String> parts = new ArrayList<>();
        for (String part : plain.split(";", 50)) {
            parts.add(part.strip().toLowerCase(Locale.ROOT));
        }
        return parts;
    }

    private static boolean passes(String part, String domain) {
        Matcher property = PROPERTY.matcher(part);
        if (!property.find() || property.start() != 0 || !property.group(2).equals("pass")) {
            return false;
        }
        String method = property.group(1);
        String wanted = switch (method) {
            case "dmarc" -> "header.from";
            case "dkim" -> "header.d";
            case "spf" -> "smtp.mailfrom";
            default -> "";
        };
        while (property.find()) {
            if (property.group(1).equals(wanted)) {
                String value = property.group(2);
                return covers(value.substring(value.lastIndexOf('@') + 1), domain, method);
            }
        }
        return false;
    }

    /** A signature of the company covers its departments; the others must name the domain itself. */
    private static boolean covers(String named, String domain, String method) {
        return named.equals(domain)
                || (method.equals("dkim") && named.indexOf('.') > 0 && domain.endsWith("." + named));
    }
}
