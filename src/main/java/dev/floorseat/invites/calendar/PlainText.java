package dev.floorseat.invites.calendar;

import java.util.regex.Pattern;

/** Makes any text fit to be written: what a calendar reader or mail server stumbles over is taken out, nothing else changes. */
public final class PlainText {

    /** CR LF, CR, and the Unicode characters that some readers take for the end of a line. */
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000B\u000C\u0085\u2028\u2029]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\"^\\\\]|[\\p{Cc}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    /** A text of several lines, separated by LF; without other control characters and without halves of surrogate pairs. */
    public static String lines(String text) {
        String unified = LINE_END.matcher(text).replaceAll("\n");
        return CONTROL.matcher(whole(unified)).replaceAll("");
    }

    /** A text of one line. */
    public static String line(String text) {
        return SPACES.matcher(lines(text)).replaceAll(" ").strip();
    }

    /** A name that fits a CN parameter and a mail header: quotes and escapes are gone, because Outlook does not read RFC 6868. */
    public static String name(String text) {
        return line(NOT_IN_NAMES.matcher(lines(text)).replaceAll(" "));
    }

    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
