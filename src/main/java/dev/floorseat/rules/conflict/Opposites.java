package dev.floorseat.rules.conflict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which acts exclude each other, from {@code rules/opposites.txt}. */
@Component
class Opposites {

    /** Two sides of which one can do only one; stems. */
    private record Pair(Set<String> one, Set<String> other) {}

    /**
     * Why two acts exclude each other.
     *
     * @param here word of the one
     * @param hereDenied whether it is denied there
     * @param there word of the other
     * @param thereDenied whether it is denied there
     */
    record Clash(String here, boolean hereDenied, String there, boolean thereDenied) {}

    private final List<Pair> pairs;

    Opposites() {
        try (InputStream file = new ClassPathResource("rules/opposites.txt").getInputStream()) {
            pairs = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("|"))
                    .map(line -> line.split("\\|", 2))
                    .map(sides -> new Pair(stems(sides[0]), stems(sides[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("our own list of opposites cannot be read", e);
        }
    }

    private static Set<String> stems(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(Words::stem)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Where two acts exclude each other; each word is named once.
     *
     * @param asides words that say when, not what: they are in both
     */
    List<Clash> between(List<Word> here, List<Word> there, List<Word> asides) {
        List<Clash> clashes = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (Word one : here) {
            for (Word other : there) {
                boolean same = isSame(one, other) && asides.stream().noneMatch(one::isLike);
                boolean clash = one.sameSide(other) ? isOpposite(one, other) : same;
                if (clash && named.add(one.stem()) && named.add("/" + other.stem())) {
                    clashes.add(new Clash(one.written(), one.negated(), other.written(), other.negated()));
                }
            }
        }
        return clashes;
    }

    private boolean isSame(Word one, Word other) {
        return one.isLike(other)
                || pairs.stream()
                        .anyMatch(pair ->
                                (pair.one().contains(one.stem()) && pair.one().contains(other.stem()))
                                        || (pair.other().contains(one.stem())
                                                && pair.other().contains(other.stem())));
    }

    private boolean isOpposite(Word one, Word other) {
        return pairs.stream()
                .anyMatch(pair -> (pair.one().contains(one.stem())
                                && pair.other().contains(other.stem()))
                        || (pair.other().contains(one.stem()) && pair.one().contains(other.stem())));
    }
}
