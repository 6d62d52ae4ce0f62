package dev.floorseat.insights.gloss;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all dictionaries together know about a German word: the glossary first, then the words of every day, then Ding. */
final class Words {

    private static final GermanWordSplitter SPLITTER = splitter();

    private static final Set<String> JOINS = Set.of(
            "und", "oder", "aber", "sondern", "denn", "weil", "dass", "daß", "ob", "wenn", "als", "bis", "obwohl",
            "damit", "während");

    /** People use few words again and again. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<String, Optional<String>> seen = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> whole = new ConcurrentHashMap<>();
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, String> irregular;
    private final Set<String> english = new HashSet<>();
    private final Vocabulary vocabulary;
    private final @Nullable Ding ding;

    /**
     * Brings the dictionaries together.
     *
     * @param glossary German to English; wins over everything else
     * @param ding null: not installed
     */
    Words(Map<String, String> glossary, Vocabulary vocabulary, @Nullable Ding ding) {
        this.vocabulary = vocabulary;
        this.ding = ding;
        this.irregular = read("irregular");
        glossary.forEach(this::learn);
        read("everyday").forEach(this::learn);
    }

    /** Pairs of words in a file of ours. */
    static Map<String, String> read(String file) {
        Map<String, String> pairs = new java.util.LinkedHashMap<>();
        try (InputStream in = Words.class.getResourceAsStream("/insights/" + file + ".tsv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                pairs.put(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private void learn(String german, String translation) {
        exact.putIfAbsent(Forms.lower(german), translation);
        if (german.length() > 3) {
            stems.putIfAbsent(Forms.stem(german), translation);
        }
        english.addAll(List.of(translation.split(" ", -1)));
    }

    boolean isPhrase(String lower) {
        return exact.containsKey(lower);
    }

    boolean joinsClauses(String lower) {
        return JOINS.contains(lower);
    }

    boolean isVerb(String prefix, String start) {
        return start.length() > 2
                && known(prefix + start).isPresent()
                && !known(prefix + start).equals(known(start));
    }

    boolean isGerman(String lower) {
        return exact.containsKey(lower)
                || irregular.containsKey(lower)
                || known(lower).isPresent();
    }

    boolean isEnglish(String lower) {
        return english.contains(lower) || vocabulary.isEnglish(lower);
    }

    /** The English for a word, if need be for its parts. */
    Optional<String> english(String lower) {
        return remembered(whole, lower, word -> known(word).or(() -> compound(word, 0)));
    }

    /** The English for a word that a dictionary lists in one of its forms. */
    Optional<String> known(String lower) {
        return remembered(seen, lower, this::lookUp);
    }

    private static Optional<String> remembered(
            Map<String, Optional<String>> memory, String lower, Function<String, Optional<String>> lookUp) {
        Optional<String> remembered = memory.get(lower);
        if (remembered == null) {
            remembered = lookUp.apply(lower);
            if (memory.size() < MOST_REMEMBERED) {
                memory.put(lower, remembered);
            }
        }
        return remembered;
    }

    private Optional<String> lookUp(String lower) {
        String own = exact.get(lower);
        if (own != null) {
            return Optional.of(own);
        }
        String lemma = irregular.get(lower);
        if (lemma == null) {
            lemma = apart(lower);
        }
        if (lemma != null && !lemma.equals(lower)) {
            return known(lemma);
        }
        if (lower.length() > 3) {
            for (String stem : Forms.stems(lower)) {
                String translation = stems.get(stem);
                if (translation != null) {
                    return Optional.of(translation);
                }
            }
        }
        if (ding != null && lower.length() > 2) {
            for (String form : Forms.listed(lower)) {
                Optional<String> listed = ding.english(form);
                if (listed.isPresent()) {
                    return listed;
                }
            }
        }
        return Optional.empty();
    }

    /** A separable verb with an irregular form: "ankam" is of "ankommen". */
    private @Nullable String apart(String lower) {
        for (String prefix : Forms.PREFIXES) {
            if (lower.startsWith(prefix) && lower.length() > prefix.length() + 2) {
                String lemma = irregular.get(lower.substring(prefix.length()));
                if (lemma != null) {
                    return prefix + lemma;
                }
            }
        }
        return null;
    }

    private Optional<String> compound(String lower, int depth) {
        if (lower.length() < 7 || depth > 2) {
            return Optional.empty();
        }
        List<String> translated = new ArrayList<>();
        List<String> parts = split(lower);
        if (parts.size() > 1) {
            for (String part : parts) {
                known(part).ifPresent(translated::add);
            }
            if (translated.size() == parts.size()) {
                return Optional.of(String.join(" ", translated));
            }
        }
        for (int at = 3; at <= lower.length() - 4; at++) {
            Optional<String> head = ours(lower.substring(at));
            if (head.isPresent()) {
                String before = lower.substring(0, at);
                Optional<String> first = known(before)
                        .or(() -> known(before.replaceFirst("(?:s|en|n|es|-)$", "")))
                        .or(() -> compound(before, depth + 1));
                if (first.isPresent()) {
                    return Optional.of(first.get() + " " + head.get());
                }
            }
        }
        return translated.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", translated));
    }

    /** Whether the splitter is safe for many threads it does not say. */
    private static List<String> split(String lower) {
        synchronized (SPLITTER) {
            return SPLITTER.splitWord(lower);
        }
    }

    private static GermanWordSplitter splitter() {
        try {
            return new GermanWordSplitter(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> ours(String lower) {
        String own = exact.get(lower);
        return Optional.ofNullable(own != null ? own : stems.get(Forms.stem(lower)));
    }
}
