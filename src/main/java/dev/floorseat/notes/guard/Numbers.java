package dev.floorseat.notes.guard;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Numbers that identify a customer: what follows the word for one, what has the form of the company's own, and any long number. Sixteen
 * digits or so that satisfy Luhn's formula (ISO/IEC 7812-1, annex B) are a payment card.
 */
final class Numbers implements Detector {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String WHAT =
            "(?:kunden|kd|vertrags?|auftrags?|bestell(?:ungs)?|rechnungs?|ticket|vorgangs?|fall|konto|policen?"
                    + "|mitglieds?|z[äa]hler|sendungs?|paket|serien|schadens?|buchungs?|akten|kassenzeichen|steuer|personal|ausweis|customer|client"
                    + "|contract|account|acct|order|invoice|case|policy|booking|member(?:ship)?|tracking|parcel|meter|claim|reference|ref|incident"
                    + "|serial|personnel|staff|employee)";
    private static final String MARK = "(?:nummer|nr|no|number|id|num|#|zeichen)";
    private static final String CODE = "(?<code>(?:[A-Za-z]{1,5}[-/ ]?)?\\d[\\d./ -]*\\d[A-Za-z]{0,2})";

    private static final Pattern MARKED = Pattern.compile(
            "\\b" + WHAT + "[-. ]{0,2}" + MARK + "\\b?\\.?\\s?:?\\s*#?(?:is |ist |lautet )?" + CODE, FLAGS);
    private static final Pattern NAMED = Pattern.compile("\\b" + WHAT + "\\s?:?\\s*#?" + CODE, FLAGS);
    private static final Pattern HASHED = Pattern.compile("#\\s?(?<code>[A-Za-z]{0,4}-?\\d[\\d-]{3,}\\d)");
    private static final Pattern PREFIXED = Pattern.compile(
            "(?<![\\p{L}\\d])(?<code>(?:[A-Za-z]{1,5}[-/]?|[A-Z]{1,3} )\\d{2,}+(?:[-/ ]\\d{2,}+)*+)(?![\\p{L}\\d])");
    private static final Pattern LONG = Pattern.compile(
            "(?<![\\p{L}\\d_])\\+?\\(?\\d(?:[ ()./-]{0,3}\\d){6,}+(?:\\s?(?i:app\\.?|apparat|ext\\.?|x|dw)\\s?\\d{1,5})?(?![\\d])");

    private static final int FEWEST_MARKED = 4;
    private static final int FEWEST_NAMED = 5;
    private static final int FEWEST_PREFIXED = 6;
    private static final int CARD_SHORTEST = 13;
    private static final int CARD_LONGEST = 19;

    private final List<Pattern> company;

    Numbers(List<Pattern> company) {
        this.company = List.copyOf(company);
    }

    @Override
    public void find(String text, Consumer<Finding> found) {
        String readable = Harmless.blanked(text);
        find(MARKED, readable, FEWEST_MARKED, found);
        find(NAMED, readable, FEWEST_NAMED, found);
        find(HASHED, readable, FEWEST_NAMED, found);
        find(PREFIXED, readable, FEWEST_PREFIXED, found);
        Matcher matcher = LONG.matcher(readable);
        while (matcher.find()) {
            String digits = digits(matcher.group());
            boolean card = digits.length() >= CARD_SHORTEST
                    && digits.length() <= CARD_LONGEST
                    && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
            boolean phone = matcher.group().startsWith("+") || digits.startsWith("0");
            found.accept(new Finding(
                    card ? Finding.Kind.CARD : phone ? Finding.Kind.PHONE : Finding.Kind.CUSTOMER_NUMBER,
                    matcher.start(),
                    matcher.end()));
        }
        for (Pattern own : company) {
            Matcher number = own.matcher(text);
            while (number.find()) {
                if (number.end() > number.start()) {
                    found.accept(new Finding(Finding.Kind.CUSTOMER_NUMBER, number.start(), number.end()));
                }
            }
        }
    }

    private static void find(Pattern pattern, String text, int fewest, Consumer<Finding> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (digits(matcher.group("code")).length() >= fewest) {
                found.accept(new Finding(Finding.Kind.CUSTOMER_NUMBER, matcher.start("code"), matcher.end("code")));
            }
        }
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }
}
