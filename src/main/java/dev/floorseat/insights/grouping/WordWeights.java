package dev.floorseat.insights.grouping;

import dev.floorseat.insights.gloss.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each word of a text weighs: the more often in the text and the rarer in all, the more (TF-IDF; Salton and Buckley 1988). */
final class WordWeights {

    private WordWeights() {}

    /** Of each gloss its words' weights by the words' numbers, of length one; of a gloss without a word none. */
    static List<Map<Integer, Float>> of(List<String> glosses) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> texts = new HashMap<>();
        List<Map<Integer, Integer>> counted = new ArrayList<>();
        for (String gloss : glosses) {
            Map<Integer, Integer> counts = new HashMap<>();
            Stems.counted(gloss).forEach((stem, count) -> {
                int number = numbers.computeIfAbsent(stem, unknown -> numbers.size());
                counts.put(number, count);
                texts.merge(number, 1, Integer::sum);
            });
            counted.add(counts);
        }
        return counted.stream()
                .map(counts -> weights(counts, texts, glosses.size()))
                .toList();
    }

    private static Map<Integer, Float> weights(Map<Integer, Integer> counts, Map<Integer, Integer> texts, int all) {
        Map<Integer, Double> weights = new HashMap<>();
        counts.forEach((word, count) ->
                weights.put(word, (1 + Math.log(count)) * Math.log((all + 1) / (texts.getOrDefault(word, 1) + 0.5))));
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        Map<Integer, Float> unit = new HashMap<>();
        weights.forEach((word, weight) -> unit.put(word, length == 0 ? 0 : (float) (weight / length)));
        return unit;
    }
}
