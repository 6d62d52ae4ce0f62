package dev.floorseat.insights;

import dev.floorseat.notes.FieldNote;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The note most like the others, by the words they share (Jaccard). */
final class Medoid {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;

    private Medoid() {}

    /** The number of that note; of equals the oldest; null where there is none. */
    static @Nullable Long of(List<FieldNote> notes) {
        List<Set<String>> words = notes.stream().map(Medoid::words).toList();
        Long best = null;
        double most = -1;
        for (int i = 0; i < notes.size(); i++) {
            double alike = 0;
            for (Set<String> other : words) {
                alike += jaccard(words.get(i), other);
            }
            if (alike > most) {
                most = alike;
                best = notes.get(i).id();
            }
        }
        return best;
    }

    private static Set<String> words(FieldNote note) {
        return Stream.of(note.situation(), note.action())
                .filter(text -> text != null)
                .flatMap(text -> NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int either = one.size() + other.size() - both.size();
        return either == 0 ? 0 : both.size() / (double) either;
    }
}
