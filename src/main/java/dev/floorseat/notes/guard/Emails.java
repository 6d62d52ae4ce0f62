package dev.floorseat.notes.guard;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses (RFC 5321, section 4.1.2), also spelled out: {@code max punkt muster at web punkt de}. */
final class Emails implements Detector {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Gives nothing back: else a long word without a sign after it could be cut in millions of ways, and each would be tried. */
    private static final String WORD = "[\\p{L}\\d_+%-]{1,64}+";

    private static final String DOT =
            "(?:\\s?(?:\\(punkt\\)|\\(dot\\)|\\[dot\\]|\\[punkt\\])\\s?|\\s(?:punkt|dot|minus|bindestrich|dash|unterstrich|underscore)\\s|\\.)";
    private static final String ENDING = "(?:de|com|net|org|at|ch|eu|uk|us|info|biz|io|fr|it|pl|tr|nl|es|example)\\b";

    private static final Pattern WITH_SIGN = Pattern.compile(
            WORD + "(?:\\." + WORD + "){0,8}\\s?@\\s?[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}", FLAGS);
    private static final Pattern SPELLED = Pattern.compile(
            "(?<local>" + WORD + "(?:" + DOT + WORD + "){0,4})"
                    + "(?:\\s?(?:@|\\(at\\)|\\[at\\]|\\{at\\}|\\(ät\\)|\\(a\\))\\s?|\\s(?:at|ät|klammeraffe)\\s)"
                    + "(?:[\\p{L}\\d-]{1,63}" + DOT + "){1,3}" + ENDING,
            FLAGS);

    /** Words before an "at" that is only an "at": "order at shop.de". */
    private static final Set<String> PLAIN = Words.of("before-a-plain-at");

    @Override
    public void find(String text, Consumer<Finding> found) {
        Matcher sign = WITH_SIGN.matcher(text);
        while (sign.find()) {
            found.accept(new Finding(Finding.Kind.EMAIL, sign.start(), sign.end()));
        }
        Matcher spelled = SPELLED.matcher(text);
        while (spelled.find()) {
            if (!PLAIN.contains(spelled.group("local").toLowerCase(Locale.ROOT))) {
                found.accept(new Finding(Finding.Kind.EMAIL, spelled.start(), spelled.end()));
            }
        }
    }
}
