package dev.floorseat.insights.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.insights.gloss.OurGloss;
import dev.floorseat.insights.text.OnnxModel.Pooling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three choices; the operator's own files are those of a packaged model. */
class EncodersTest {

    private static final Path HOME = Path.of(System.getProperty("floorseat.home", "target/test-home"));
    private static final String LABEL = "The return label is missing";
    private static final String SAME = "No label for the return parcel";
    private static final String OTHER = "The coffee machine is broken";

    @TempDir
    Path files;

    @Test
    void anOperatorsOwnFilesTakeThePlaceOfThePackagedModel() throws IOException {
        Path onnx = copied("all-minilm-l6-v2-q.onnx");
        Path tokenizer = copied("all-minilm-l6-v2-q-tokenizer.json");
        try (Encoding supplied = new SuppliedEncoder(onnx, tokenizer, Pooling.MEAN, HOME)) {
            assertThat(supplied.dimensions()).isEqualTo(384);
            assertThat(supplied.glosses()).isFalse();
            keepsApart(supplied);
            String before = supplied.id();
            Files.writeString(tokenizer, Files.readString(tokenizer) + "\n");
            try (Encoding changed = new SuppliedEncoder(onnx, tokenizer, Pooling.MEAN, HOME)) {
                assertThat(changed.id()).as("other files are another encoder").isNotEqualTo(before);
            }
        }
    }

    @Test
    void filesThatAreNotThereAreNamed() {
        try (Encoding supplied =
                new SuppliedEncoder(files.resolve("no.onnx"), files.resolve("no.json"), Pooling.MEAN, HOME)) {
            assertThatThrownBy(supplied::dimensions)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("no.onnx")
                    .hasMessageContaining("no.json");
        }
    }

    @Test
    void withoutAModelWordsTellWhatIsAlike() {
        try (Encoding words = new WordsEncoder(() -> OurGloss.with(false))) {
            keepsApart(words);
        }
    }

    private static void keepsApart(Encoding encoding) {
        float[] label = encoding.read(encoding.reads(LABEL));
        assertThat(cosine(label, encoding.read(encoding.reads(SAME))))
                .isGreaterThan(cosine(label, encoding.read(encoding.reads(OTHER))) + .1);
        assertThat(cosine(label, label)).isBetween(.999, 1.001);
    }

    private Path copied(String name) throws IOException {
        Path to = files.resolve(name);
        try (InputStream from =
                Objects.requireNonNull(EncodersTest.class.getClassLoader().getResourceAsStream(name))) {
            Files.copy(from, to);
        }
        return to;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
