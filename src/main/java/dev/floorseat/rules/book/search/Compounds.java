package dev.floorseat.rules.book.search;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes German compounds apart. Where the dictionary is sure it is asked strictly; where it knows only some of the parts, as in
 * "Rücksendeetikett", the most even of the ways it can think of is taken as well, since a search that finds one rule too many is better
 * than one that misses it.
 */
final class Compounds {

    private static final int SHORTEST_WORD = 7;
    private static final int SHORTEST_PART = 4;

    /** Rules say the same words again and again; past so many the words are those of questions. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<String, List<List<String>>> remembered = new ConcurrentHashMap<>();
    private final GermanWordSplitter splitter;

    Compounds() {
        try {
            splitter = new GermanWordSplitter(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of compounds cannot be read", e);
        }
    }

    /** The ways to take a word apart, each of two parts or more; empty: it is none. */
    List<List<String>> of(String lower) {
        if (lower.length() < SHORTEST_WORD || !lower.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        List<List<String>> known = remembered.get(lower);
        if (known != null) {
            return known;
        }
        List<List<String>> ways = split(lower);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(lower, ways);
        }
        return ways;
    }

    private List<List<String>> split(String lower) {
        List<List<String>> ways = new ArrayList<>();
        List<String> sure = splitter.splitWord(lower);
        if (sure.size() > 1) {
            ways.add(List.copyOf(sure));
        }
        splitter.getAllSplits(lower).stream()
                .filter(parts -> parts.size() == 2 && shortest(parts) >= SHORTEST_PART)
                .max(Comparator.comparingInt(Compounds::shortest))
                .filter(parts -> !ways.contains(parts))
                .ifPresent(parts -> ways.add(List.copyOf(parts)));
        return List.copyOf(ways);
    }

    private static int shortest(List<String> parts) {
        return parts.stream().mapToInt(String::length).min().orElse(0);
    }
}
