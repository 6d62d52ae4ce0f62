package dev.floorseat.insights.text;

import dev.floorseat.insights.text.Near.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the shared notes and rules that say something similar. */
@Component
public class Neighbours {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Key(Kind kind, long id) {}

    private final Map<Key, Set<String>> words = new ConcurrentHashMap<>();

    /**
     * The texts nearest to one, best first; none that shares nothing with it.
     *
     * @param text what somebody types, in German, English or both
     * @param most how many at most
     */
    public List<Near> of(String text, int most) {
        Set<String> asked = words(text);
        List<Near> found = new ArrayList<>();
        words.forEach((key, known) -> {
            Set<String> shared = new TreeSet<>(asked);
            shared.retainAll(known);
            if (!shared.isEmpty()) {
                double similarity = shared.size() / Math.sqrt((double) asked.size() * known.size());
                found.add(new Near(
                        key.kind(), key.id(), similarity, shared.stream().limit(5).toList()));
            }
        });
        found.sort(Comparator.comparingDouble(Near::similarity).reversed());
        return found.stream().limit(most).toList();
    }

    /** Takes a text in, or its new words. */
    void learn(Kind kind, long id, String text) {
        words.put(new Key(kind, id), words(text));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }
}
