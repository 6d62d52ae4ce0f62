package dev.floorseat.notes.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures that identify nobody: dates, times, amounts, shares, versions, error codes, sections of a law. */
final class Harmless {

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String UNIT =
            "(?:€|EUR|Euro|USD|GBP|CHF|\\$|£|Cent|Ct|%|Prozent|percent|Stk|St[üu]ck|Minuten|Min|minutes|Sekunden|Sek"
                    + "|seconds|Stunden|Std|hours|Tagen?|days|Wochen?|weeks|Monaten?|months|Jahren?|years|Uhr|Kunden|Kundinnen|customers|Anrufen?"
                    + "|calls|Kontakten?|contacts|Tickets?|F[äa]llen?|cases|Mails?|Chats?|Bestellungen|orders|Vertr[äa]gen?|contracts|Paketen?"
                    + "|parcels|Haushalten?|households|Mitarbeitern?|employees|people|Leuten?|Ger[äa]ten?|devices|Briefen?|letters|Punkten?|points"
                    + "|Zeichen|characters|MBit|Mbit|GB|MB|kWh|km|Zugriffen?|Klicks?|clicks|Rechnungen|invoices|Nutzern?|users|users)";

    private static final Pattern FIGURES = Pattern.compile(
            String.join(
                    "|",
                    // dates
                    "(?<![\\d.])" + DAY + "\\.\\s?" + MONTH + "\\.(?:\\s?(?:19|20)?\\d{2})?(?![\\d])",
                    "(?<!\\d)(?:19|20)\\d{2}-" + MONTH + "(?:-" + DAY + ")?(?!\\d)",
                    "(?<!\\d)" + DAY + "/" + MONTH + "/(?:19|20)\\d{2}(?!\\d)",
                    // times and spans of hours
                    "(?<![\\d:])(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?:\\s?[-–]\\s?(?:[01]?\\d|2[0-4])[:.][0-5]\\d)?(?=\\s|$|[,;!?)]|\\.(?!\\d))",
                    // amounts and counts
                    "(?:€|EUR|\\$|£)\\s?\\d[\\d.,]*",
                    "(?<![\\d/+-])(?<!\\d )\\d{1,3}(?:[.,' ]\\d{3})*(?:[.,]\\d{1,2})?\\s?" + UNIT + "(?!\\p{L})",
                    "(?<![\\d/+-])(?<!\\d )\\d{1,9}\\s?" + UNIT + "(?!\\p{L})",
                    "(?<![\\d/+.-])\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?(?![\\d/.-])",
                    // versions, codes, law
                    "(?<![\\d.])v?(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,3})){2,3}(?![\\d])",
                    "(?<!\\d)(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\.\\d{1,2})?(?!\\d)",
                    "(?<![\\d/])(?:19|20)\\d{2}/\\d{2}(?!\\d)",
                    // things that have numbers, too
                    "(?:artikel(?:nummer|nr\\.?)?|hinweis|sku|ean|gtin|modell?|part|article|kb|error|fehler(?:code)?|code|build|version|release"
                            + "|form(?:ular)?|richtlinie|vorgabe|directive|art\\.)[ -]?(?:no\\.?|number|nr\\.?|code)?\\s?[:#]?\\s?\\d[\\d./-]*(?:x[\\dA-F]+)?",
                    "\\b0x[\\dA-Fa-f]+\\b",
                    "§+\\s?\\d+[a-z]?(?:\\s?(?:Abs\\.|ff?\\.)\\s?\\d*)?"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Harmless() {}

    /** The text with such figures blanked out, as long as before. */
    static String blanked(String text) {
        Matcher matcher = FIGURES.matcher(text);
        StringBuilder blanked = new StringBuilder(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (Character.isDigit(blanked.charAt(i))) {
                    blanked.setCharAt(i, '_');
                }
            }
        }
        return blanked.toString();
    }
}
