package dev.floorseat.insights.gloss;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stems of English words that say something by themselves. */
public final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "ly", "ment", "e", "y");
    private static final Set<String> EMPTY =
            Set.of(("the a an of to in on at for with by from and or but is are was were be been has have had"
                            + " do does did i you he it she we they my your his her its our their this that these those not no as if when what how"
                            + " who which why where can could will would should may must so than then there here me him them us am about into out"
                            + " up down over under again very too also only just oneself one self because instead")
                    .split(" "));

    private Stems() {}

    /** How often each stem is in a text. */
    public static Map<String, Integer> counted(String english) {
        Map<String, Integer> counted = new TreeMap<>();
        Matcher word = WORD.matcher(english.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (word.group().length() > 1 && !EMPTY.contains(word.group())) {
                counted.merge(stem(word.group()), 1, Integer::sum);
            }
        }
        return counted;
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
