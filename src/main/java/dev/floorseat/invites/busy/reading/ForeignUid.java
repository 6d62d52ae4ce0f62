package dev.floorseat.invites.busy.reading;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The UID an invitation came with. Exchange keeps that of another program inside an identifier of its own ([MS-OXOCAL] section 2.2.1.27,
 * {@code vCal-Uid}), and may publish this instead.
 */
final class ForeignUid {

    private static final String EXCHANGE = "040000008200E00074C5B7101A82E008";
    private static final String MARK = HexFormat.of()
            .withUpperCase()
            .formatHex("vCal-Uid\u0001\u0000\u0000\u0000".getBytes(StandardCharsets.US_ASCII));
    private static final int LONGEST = 2_000;

    private ForeignUid() {}

    static String of(String uid) {
        String hex = uid.strip().toUpperCase(Locale.ROOT);
        int mark = hex.length() <= LONGEST && hex.startsWith(EXCHANGE) ? hex.indexOf(MARK) : -1;
        if (mark < 0) {
            return uid.strip();
        }
        String rest = hex.substring(mark + MARK.length());
        try {
            String inside = new String(HexFormat.of().parseHex(rest), StandardCharsets.UTF_8);
            int end = inside.indexOf('\u0000');
            return end < 0 ? inside : inside.substring(0, end);
        } catch (IllegalArgumentException e) {
            return uid.strip();
        }
    }
}
