package dev.floorseat.notes.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers as Germans, Austrians, Swiss, Britons and Americans write them, and whatever follows the word for one. */
final class Phones implements Detector {

    private static final List<String> REGIONS = List.of("DE", "AT", "CH", "GB", "US");
    private static final int TRIES = 20;
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:tel(?:efon)?(?:nummer|nr)?|handy(?:nummer|nr)?|mobil(?:nummer|nr)?|r[üu]ckrufnummer|durchwahl|dw|nebenstelle|fax|phone"
                    + "|mobile|cell|call\\s?back|ext|extension|erreichbar|reach(?:able)?|whatsapp)\\b"
                    + "\\.?(?:\\s?(?:unter|on|at|number|no|is|ist|lautet))?\\.?:?\\s*(?<number>\\+?\\d[\\d ()/.-]{2,24}\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_DIGITS = 4;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @Override
    public void find(String text, Consumer<Finding> found) {
        String readable = Harmless.blanked(text);
        for (String region : REGIONS) {
            library.findNumbers(readable, region, Leniency.VALID, TRIES)
                    .forEach(match -> found.accept(new Finding(Finding.Kind.PHONE, match.start(), match.end())));
        }
        Matcher named = NAMED.matcher(readable);
        while (named.find()) {
            if (named.group("number").chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                found.accept(new Finding(Finding.Kind.PHONE, named.start("number"), named.end("number")));
            }
        }
    }
}
