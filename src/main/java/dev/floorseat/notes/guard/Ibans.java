package dev.floorseat.notes.guard;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/**
 * Account numbers (ISO 13616). A wrong check digit makes one no less personal: what has a country that uses them and about its length
 * counts.
 */
final class Ibans implements Detector {

    private static final Pattern LIKE_ONE =
            Pattern.compile("(?<![\\p{L}\\d])[A-Za-z]{2}\\s?\\d{2}(?:[ -]?[A-Za-z\\d]{1,4}){3,8}(?![\\p{L}\\d])");
    private static final int FEWEST_DIGITS = 12;
    private static final Set<String> COUNTRIES = Stream.of(CountryCode.values())
            .filter(IbanUtil::isSupportedCountry)
            .map(CountryCode::name)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void find(String text, Consumer<Finding> found) {
        Matcher matcher = LIKE_ONE.matcher(text);
        while (matcher.find()) {
            String country = matcher.group().substring(0, 2).toUpperCase(Locale.ROOT);
            int end = matcher.start() + lastDigit(matcher.group());
            if (COUNTRIES.contains(country)
                    && matcher.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                found.accept(new Finding(Finding.Kind.IBAN, matcher.start(), end));
            }
        }
    }

    /** A word may follow and look like a last group. */
    private static int lastDigit(String like) {
        int end = like.length();
        while (!Character.isDigit(like.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
