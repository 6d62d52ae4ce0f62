package dev.floorseat.people;

import java.util.regex.Pattern;

/**
 * Which mail addresses we write to: the part of RFC 5321 section 4.1.2 that every mail server takes, in seven bits. No quotes, no
 * routes ({@code %}, {@code !}), no question mark (RFC 6068 gives it a meaning in {@code mailto:}), a domain with a dot.
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9_+&'=~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")+");

    private MailAddress() {}

    /** Whether mail can be written to it. */
    public static boolean isUsable(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }
}
