package dev.floorseat.insights.gloss;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The English words the packaged models know, common ones first; the list lies beside the models. */
final class Vocabulary {

    /** Behind it the list names few words that are common, and many of other languages. */
    private static final int COMMON = 20_000;

    private final Map<String, Integer> ranks;

    private Vocabulary(Map<String, Integer> ranks) {
        this.ranks = ranks;
    }

    /** The list that comes with the models; read once. */
    static Vocabulary packaged() {
        return Packaged.VOCABULARY;
    }

    private static final class Packaged {
        private static final Vocabulary VOCABULARY = read();
    }

    private static Vocabulary read() {
        Map<String, Integer> ranks = new HashMap<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream("/bert-vocabulary-en.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            int rank = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() > 1 && line.charAt(0) >= 'a' && line.charAt(0) <= 'z') {
                    ranks.put(line, rank);
                }
                rank++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(ranks);
    }

    boolean isEnglish(String lower) {
        Integer rank = ranks.get(lower);
        return rank != null && rank < COMMON;
    }

    /** How common a word is, 0 to 1. */
    double commonness(String lower) {
        Integer rank = ranks.get(lower);
        return rank == null ? 0 : 1 / (1 + Math.max(0, rank - 1000) / 5_000.0);
    }
}
