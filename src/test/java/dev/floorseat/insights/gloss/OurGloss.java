package dev.floorseat.insights.gloss;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The gloss as it comes with the product, for tests without a database. */
public final class OurGloss {

    public static final Path DING = Path.of("/usr/share/trans/de-en");

    private OurGloss() {}

    public static boolean dingIsThere() {
        return Files.isRegularFile(DING);
    }

    public static Gloss with(boolean ding) {
        Vocabulary vocabulary = Vocabulary.packaged();
        try {
            return with(vocabulary, ding ? Ding.read(DING, vocabulary::commonness) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gloss with(Vocabulary vocabulary, @Nullable Ding ding) {
        Words words = new Words(Words.read("glossary"), vocabulary, ding);
        return new Gloss(words, new Languages(words));
    }
}
