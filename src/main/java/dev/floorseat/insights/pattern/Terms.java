package dev.floorseat.insights.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that stand out in a group of texts against all others: class-based TF-IDF (Grootendorst, BERTopic, arXiv 2203.05794, section
 * 4.3), each language by itself. Hints for whoever finds a title, not titles.
 */
final class Terms {

    /** The languages told apart. */
    static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private static final int MOST = 6;
    private static final int SHORTEST = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern GERMAN_LETTERS = Pattern.compile("[äöüß]");
    private static final Set<String> GERMAN = Set.of(
            "der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war waren wird werden hat haben hatte sich wir sie ihr ihre ich man mit von vom zum zur bei beim aus auf für fuer nach über ueber unter vor wenn dann weil dass wie was wer als auch noch nur schon sehr mehr viel viele alle alles immer wieder dort hier heute jetzt kann können koennen muss müssen soll will wollen wurde wurden bis ohne gegen durch diese dieser dieses mir uns ihm ihn doch mal etwas sagt sagen beide zwei drei"
                    .split(" "));
    private static final Set<String> ENGLISH = Set.of(
            "the and but not that this with from they them their there then than have has had was were will would can could should must for are our your you she his her its who what when where which why how all any some more most very also only just into onto over under after before about because been being does did done out off per too one two three again here still always never get gets got says said"
                    .split(" "));

    private final Map<Locale, Map<Long, Map<String, Integer>>> counts = new HashMap<>();

    /** Takes a text into a group. */
    void add(long group, String text) {
        List<String> words =
                NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        Map<String, Integer> counted = counts.computeIfAbsent(language(words), language -> new HashMap<>())
                .computeIfAbsent(group, one -> new HashMap<>());
        words.stream()
                .filter(word -> word.length() >= SHORTEST && !GERMAN.contains(word) && !ENGLISH.contains(word))
                .forEach(word -> counted.merge(word, 1, Integer::sum));
    }

    /** The words of a group that stand out, weightiest first, by language; a language in which nothing was written is not there. */
    Map<Locale, List<String>> of(long group) {
        Map<Locale, List<String>> terms = new HashMap<>();
        counts.forEach((language, groups) -> {
            Map<String, Integer> own = groups.getOrDefault(group, Map.of());
            if (!own.isEmpty()) {
                terms.put(language, weightiest(own, groups.values()));
            }
        });
        return terms;
    }

    private static List<String> weightiest(Map<String, Integer> own, Collection<Map<String, Integer>> groups) {
        Map<String, Integer> everywhere = new HashMap<>();
        groups.forEach(group -> group.forEach((word, count) -> everywhere.merge(word, count, Integer::sum)));
        double average = sum(everywhere.values()) / (double) groups.size();
        Map<String, Double> weights = new HashMap<>();
        own.forEach((word, count) ->
                weights.put(word, count * Math.log(1 + average / everywhere.getOrDefault(word, count))));
        List<String> words = new ArrayList<>(own.keySet());
        words.sort(Comparator.<String>comparingDouble(word -> -weights.getOrDefault(word, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        return words.stream().limit(MOST).toList();
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** By the little words; where these do not tell, by the letters only German has. */
    static Locale language(List<String> words) {
        long german = words.stream().filter(GERMAN::contains).count();
        long english = words.stream().filter(ENGLISH::contains).count();
        if (german != english) {
            return german > english ? Locale.GERMAN : Locale.ENGLISH;
        }
        return words.stream().anyMatch(word -> GERMAN_LETTERS.matcher(word).find()) ? Locale.GERMAN : Locale.ENGLISH;
    }
}
