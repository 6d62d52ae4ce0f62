package dev.floorseat.rules.proposal;

import dev.floorseat.notes.FieldNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms that tell some notes from all others, in German and in English: class-based TF-IDF (Grootendorst, BERTopic,
 * arXiv:2203.05794), with these notes as one class and all as the other.
 */
final class Terms {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST = 4;
    private static final int MOST = 5;

    private static final Set<String> GERMAN = Set.of(
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "wenn", "wird", "mit", "auf", "für", "sich",
            "den", "dem", "zu", "von", "im", "wir", "sie", "er", "es", "kein", "keine", "werden", "haben", "hat",
            "bei");
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "is", "not", "a", "an", "when", "with", "on", "for", "of", "to", "in", "we", "they", "he",
            "she", "it", "no", "have", "has", "at", "that", "was", "were", "are", "by", "be", "this");
    private static final Set<String> EMPTY = Set.of(
            "aber",
            "alle",
            "auch",
            "dann",
            "dass",
            "doch",
            "eine",
            "einen",
            "einem",
            "einer",
            "etwas",
            "haben",
            "hatte",
            "hier",
            "immer",
            "jemand",
            "kann",
            "kein",
            "keine",
            "keinen",
            "mehr",
            "muss",
            "nach",
            "nicht",
            "noch",
            "oder",
            "ohne",
            "sehr",
            "sich",
            "sind",
            "über",
            "viel",
            "viele",
            "werden",
            "wenn",
            "wieder",
            "wird",
            "wurde",
            "about",
            "after",
            "again",
            "also",
            "because",
            "been",
            "before",
            "could",
            "does",
            "every",
            "from",
            "have",
            "into",
            "many",
            "more",
            "only",
            "other",
            "over",
            "should",
            "some",
            "somebody",
            "than",
            "that",
            "their",
            "them",
            "then",
            "there",
            "they",
            "this",
            "until",
            "very",
            "were",
            "what",
            "when",
            "which",
            "while",
            "will",
            "with",
            "without",
            "would",
            "your",
            "dort",
            "diese",
            "dieser",
            "dieses",
            "damit",
            "schon");

    private Terms() {}

    /** Whether a text is German rather than English: by the small words of both, and by letters only German has. */
    static boolean isGerman(String text) {
        List<String> words =
                Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)).toList();
        long german = words.stream().filter(GERMAN::contains).count()
                + words.stream().filter(word -> word.matches(".*[äöüß].*")).count();
        long english = words.stream().filter(ENGLISH::contains).count();
        return german > english;
    }

    /** The terms of one language, with commas; empty where no note is written in it. */
    static String of(List<FieldNote> own, List<FieldNote> all, boolean german) {
        Map<String, Double> here = frequencies(own, german);
        Map<String, Double> everywhere = frequencies(all, german);
        double average =
                everywhere.values().stream().mapToDouble(Double::doubleValue).sum() / 2;
        List<String> terms = new ArrayList<>(here.keySet());
        terms.sort(Comparator.comparingDouble((String term) ->
                        -here.getOrDefault(term, 0.0) * Math.log(1 + average / everywhere.getOrDefault(term, 1.0)))
                .thenComparing(term -> term));
        return terms.stream().limit(MOST).collect(Collectors.joining(", "));
    }

    private static Map<String, Double> frequencies(List<FieldNote> notes, boolean german) {
        Map<String, Double> frequencies = new HashMap<>();
        for (FieldNote note : notes) {
            String text = said(note);
            if (isGerman(text) == german) {
                Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
                        .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
                        .forEach(word -> frequencies.merge(word, 1.0, Double::sum));
            }
        }
        return frequencies;
    }

    static String said(FieldNote note) {
        return Stream.of(note.situation(), note.action())
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }
}
