package dev.floorseat.notes.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of words the guard goes by: files under {@code notes/}, words with blanks between, lines with # are for readers. */
final class Words {

    private Words() {}

    /** The words of a list, in lower case. */
    static Set<String> of(String list) {
        String file = "/notes/" + list + ".txt";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(word -> !word.isBlank())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
