package dev.floorseat.notes.guard;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the detectors read it: letters composed (NFC, Unicode Standard Annex 15), every kind of blank a blank, digits of whatever
 * script and width the ASCII ones, without what nobody sees (general category Cf). It knows where each of its characters stands in what
 * was typed.
 */
final class Plain {

    private static final int WIDE_FIRST = 0xFF01;
    private static final int WIDE_LAST = 0xFF5E;
    private static final int WIDE_AHEAD = 0xFEE0;

    private final StringBuilder text = new StringBuilder();
    private int[] from;
    private int[] to;

    private Plain(int length) {
        from = new int[length];
        to = new int[length];
    }

    /** Reads what was typed. */
    static Plain of(String typed) {
        Plain plain = new Plain(typed.length());
        StringBuilder letter = new StringBuilder();
        int start = 0;
        int end = 0;
        int at = 0;
        while (at < typed.length()) {
            int point = typed.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.getType(point) != Character.FORMAT) {
                if (!isMark(point)) {
                    plain.add(letter, start, end);
                    letter.setLength(0);
                    start = at;
                }
                letter.appendCodePoint(plainly(point));
                end = next;
            }
            at = next;
        }
        plain.add(letter, start, end);
        return plain;
    }

    /** The text to read. */
    String text() {
        return text.toString();
    }

    /** What was found in the text, where it stands in what was typed. */
    Finding asTyped(Finding found) {
        return new Finding(found.kind(), from[found.from()], to[found.to() - 1]);
    }

    /** Adds a letter with its marks; a mark that does not melt into it is left out. */
    private void add(CharSequence letter, int start, int end) {
        String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
        int at = 0;
        while (at < composed.length()) {
            int point = composed.codePointAt(at);
            at += Character.charCount(point);
            if (!isMark(point)) {
                append(point, start, end);
            }
        }
    }

    private void append(int point, int start, int end) {
        int before = text.length();
        text.appendCodePoint(point);
        if (text.length() > from.length) {
            from = Arrays.copyOf(from, 2 * text.length());
            to = Arrays.copyOf(to, 2 * text.length());
        }
        Arrays.fill(from, before, text.length(), start);
        Arrays.fill(to, before, text.length(), end);
    }

    private static int plainly(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        if (point >= WIDE_FIRST && point <= WIDE_LAST) {
            return point - WIDE_AHEAD;
        }
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> isHyphen(point) ? '-' : point;
        };
    }

    /** HYPHEN, NON-BREAKING HYPHEN and MINUS SIGN; dashes stay what they are. */
    private static boolean isHyphen(int point) {
        return point == '\u2010' || point == '\u2011' || point == '\u2212';
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
