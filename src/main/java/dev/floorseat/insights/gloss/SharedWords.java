package dev.floorseat.insights.gloss;

import dev.floorseat.insights.gloss.Gloss.Glossed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words two texts share, as their authors wrote them: the reason why they are held against each other. Never the gloss itself. */
public final class SharedWords {

    private static final int MOST = 5;
    private static final Vocabulary VOCABULARY = Vocabulary.packaged();

    private SharedWords() {}

    /** A word both share, and by how much it tells. */
    private record Shared(String words, double weight) {}

    /**
     * The words two glossed texts share, weightiest first, at most five; of what the two write otherwise both, as "Gutschrift / credit".
     */
    public static List<String> of(List<Glossed> one, List<Glossed> other) {
        Map<String, String> theirs = closest(other);
        List<Shared> shared = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Glossed word : one) {
            for (String stem : Stems.counted(word.english()).keySet()) {
                String match = theirs.get(stem);
                if (match != null && told.add(word.typed().toLowerCase(Locale.ROOT)) && told.add("/" + match)) {
                    shared.add(new Shared(both(word.typed(), match), weight(stem)));
                }
            }
        }
        shared.sort(Comparator.comparingDouble(Shared::weight).reversed());
        return shared.stream().map(Shared::words).distinct().limit(MOST).toList();
    }

    /** For each stem the word that says it with the least beside it: for a guest "Gäste" before "Gästezimmer". */
    private static Map<String, String> closest(List<Glossed> words) {
        Map<String, String> closest = new LinkedHashMap<>();
        words.stream()
                .sorted(Comparator.comparingInt(
                        word -> Stems.counted(word.english()).size()))
                .forEach(word -> Stems.counted(word.english())
                        .keySet()
                        .forEach(stem -> closest.putIfAbsent(stem, word.typed())));
        return closest;
    }

    private static String both(String mine, String theirs) {
        return Forms.stem(mine).equals(Forms.stem(theirs))
                        || Stems.stem(mine.toLowerCase(Locale.ROOT)).equals(Stems.stem(theirs.toLowerCase(Locale.ROOT)))
                ? mine
                : mine + " / " + theirs;
    }

    /** What is common tells little; the list of the models' words is in the order of how common they are. */
    private static double weight(String stem) {
        return 1 - VOCABULARY.commonness(stem) / 2;
    }
}
