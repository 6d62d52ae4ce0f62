package dev.floorseat.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an account may be called: 2 to 64 of {@code a-z 0-9 . _ @ + -}, beginning with a letter or digit. */
final class Username {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");

    private Username() {}

    /** The form that is stored and compared: without spaces around it, in lower case. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean fits(String normal) {
        return SHAPE.matcher(normal).matches();
    }
}
