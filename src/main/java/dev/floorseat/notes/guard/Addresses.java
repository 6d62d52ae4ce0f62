package dev.floorseat.notes.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postal addresses: a street with its house number, a postcode with its town, German and English. */
final class Addresses implements Detector {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String HOUSE =
            "\\s?\\d{1,4}\\s?(?:[a-hA-H](?![\\p{L}\\d]))?(?:\\s?[-/–]\\s?\\d{1,4}[a-h]?)?(?![\\d%])";
    private static final String TOWN =
            "(?:,?\\s+(?:in\\s+)?(?:(?:D|A|CH)[- ])?\\d{4,5}\\s+\\p{Lu}[\\p{L}.-]{1,60}(?:\\s(?:am|an der|im|ob der)\\s\\p{Lu}\\p{L}+)?)?";
    private static final String KIND =
            "(?:stra(?:ß|ss)e|str\\.?|weg|platz|pl\\.|allee|gasse|ring|damm|ufer|chaussee|promenade|steig|pfad|graben|markt|zeile|kamp|wall|tor)";

    /** {@code Hauptstr. 12b}, {@code lindenweg 4}. */
    private static final Pattern ONE_WORD =
            Pattern.compile("(?<street>(?<![\\p{L}\\d])\\p{L}[\\p{L}-]{2,60}" + KIND + ")" + HOUSE + TOWN, ANY_CASE);

    /** {@code Am Alten Markt 3}, {@code Berliner Platz 1}, {@code Straße des 17. Juni 135}. */
    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:Am|An der|An den|Im|In der|In den|Zum|Zur|Auf dem|Auf der|Hinter der|Hinter dem|Vor dem|Unter den)\\s+"
                    + "(?:\\p{Lu}\\p{L}+\\s+)?|\\p{Lu}[\\p{L}-]{1,60}(?:\\s\\p{Lu}[\\p{L}-]{1,60})?[\\s-])"
                    + "(?:Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee|Markt|Linden|Wall|Tor|Graben|Hof)"
                    + HOUSE
                    + TOWN);

    private static final Pattern OF =
            Pattern.compile("Stra(?:ß|ss)e\\s(?:des|der)\\s(?:\\d{1,2}\\.\\s)?\\p{Lu}\\p{L}+" + HOUSE + TOWN);

    /** {@code An der Alster 12}. */
    private static final Pattern SPOT = Pattern.compile(
            "(?<![\\p{L}\\d])(?:Am|An der|An den|Im|In der|In den|Zum|Zur|Auf dem|Auf der|Unter den|Hinter der|Hinter dem|Vor dem|Vor der)\\s+(?<spot>\\p{Lu}[\\p{L}-]{1,60})(?<last>\\s\\p{Lu}[\\p{L}-]{1,60})?"
                    + HOUSE + TOWN);

    private static final Pattern POSTCODE = Pattern.compile(
            "(?:(?<![\\p{L}\\d])[\\p{L}][\\p{L}\\d.-]{0,60}\\s\\d{1,3}[a-h]?,\\s)?(?<![\\p{L}\\d.,#/-])(?:(?:D|A|CH)[- ]\\d{4,5}|(?<code>\\d{5}))\\s+(?<town>\\p{Lu}[\\p{L}.-]{2,60})(?:\\s(?:am|an der|im|ob der)\\s\\p{Lu}\\p{L}+)?");
    private static final Pattern SOUTH = Pattern.compile(
            "(?<!\\d)\\d{4}\\s(?:Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Bregenz|Zürich|Bern|Basel|Genf|Genève|Luzern|Lausanne|Winterthur|St\\. Gallen)\\b");
    /** {@code aus 3011 Bern}: also with four digits and without capitals. */
    private static final Pattern FROM = Pattern.compile(
            "\\b(?:aus|in|nach|wohnt|from|umzug)\\s+(?<code>(?!(?:19|20)\\d{2}\\s)\\d{4,5})\\s+(?<town>\\p{L}{3,})",
            ANY_CASE);

    private static final Pattern AFTER_WORD =
            Pattern.compile("\\b(?:plz|postleitzahl|zip(?: code)?|postcode)\\s?:?\\s?(?:D-)?\\d{4,5}(?!\\d)", ANY_CASE);

    private static final String ENGLISH_KIND =
            "(?:street|road|avenue|lane|drive|close|crescent|terrace|gardens|boulevard|square|grove|mews)";
    private static final String ENGLISH_SHORT = "(?:St|Rd|Ave|Ln|Dr|Ct|Blvd|Way|Court|Place|Hill|Row|Park|Walk|Green)";
    private static final String UK_CODE = "[A-Za-z]{1,2}\\d{1,2}[A-Za-z]?\\s?\\d[A-Za-z]{2}";
    private static final String ENGLISH_TOWN = "(?:,?\\s+(?:\\p{Lu}[\\p{L}-]{1,60}\\s?){1,3})?(?:,?\\s*(?:" + UK_CODE
            + "|(?:[A-Z]{2}\\s)?\\d{5}(?:-\\d{4})?)(?![\\p{L}\\d]))?";
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(?:Flat|Apt\\.?|Unit|Suite)\\s\\d+[a-z]?,?\\s)?(?<![\\p{L}\\d])\\d{1,5}[a-z]?\\s+(?:[\\p{L}\\d'’.-]{1,60}\\s+){1,3}(?:(?i:"
                    + ENGLISH_KIND + ")|" + ENGLISH_SHORT + "\\b\\.?)(?![\\p{L}])" + ENGLISH_TOWN);
    private static final Pattern UK = Pattern.compile(
            "(?:(?<!\\p{L})\\p{Lu}\\p{L}+,?\\s)?(?<![\\p{L}\\d])[A-Z]{1,2}\\d{1,2}[A-Z]?\\s\\d[A-Z]{2}(?![\\p{L}\\d])");
    private static final Pattern HOUSE_AND_UK = Pattern.compile(
            "(?<![\\p{L}\\d])\\d{1,4}[a-z]?\\s\\p{Lu}[\\p{L}'’]++(?:\\s\\p{Lu}[\\p{L}'’]++){0,2}\\s?,\\s(?:\\p{Lu}\\p{L}++\\s){1,2}[A-Z]{1,2}\\d{1,2}[A-Z]?\\s\\d[A-Z]{2}(?![\\p{L}\\d])");
    private static final Pattern US =
            Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{L}+,\\s[A-Z]{2}\\s\\d{5}(?:-\\d{4})?(?!\\d)");

    /** Compounds that end like a street and are none. */
    private static final Set<String> NO_STREET = Words.of("not-a-street");

    /** What has numbers and follows a preposition, but is no street. */
    private static final Set<String> NO_SPOT = Words.of("not-a-spot");

    /** What is counted in ten thousands and stands where a town would. */
    private static final Set<String> NO_TOWN = Words.of("not-a-town");

    @Override
    public void find(String text, Consumer<Finding> found) {
        Matcher street = ONE_WORD.matcher(text);
        while (street.find()) {
            if (!NO_STREET.contains(street.group("street").toLowerCase(Locale.GERMAN))) {
                accept(street, found);
            }
        }
        Matcher code = POSTCODE.matcher(text);
        while (code.find()) {
            String digits = code.group("code");
            boolean counted = digits != null && digits.endsWith("00") && !digits.startsWith("0");
            if (!counted && !NO_TOWN.contains(code.group("town").toLowerCase(Locale.GERMAN))) {
                accept(code, found);
            }
        }
        Matcher spot = SPOT.matcher(text);
        while (spot.find()) {
            if (!NO_SPOT.contains(spot.group("spot").toLowerCase(Locale.GERMAN))) {
                accept(spot, found);
            }
        }
        Matcher from = FROM.matcher(text);
        while (from.find()) {
            if (!NO_TOWN.contains(from.group("town").toLowerCase(Locale.GERMAN))) {
                found.accept(new Finding(Finding.Kind.ADDRESS, from.start("code"), from.end()));
            }
        }
        for (Pattern pattern : List.of(WORDS, OF, AFTER_WORD, SOUTH, ENGLISH, HOUSE_AND_UK, UK, US)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                accept(matcher, found);
            }
        }
    }

    private static void accept(Matcher matcher, Consumer<Finding> found) {
        found.accept(new Finding(Finding.Kind.ADDRESS, matcher.start(), matcher.end()));
    }
}
