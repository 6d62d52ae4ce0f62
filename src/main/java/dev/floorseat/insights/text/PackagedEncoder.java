package dev.floorseat.insights.text;

import dev.floorseat.insights.gloss.Gloss;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two small English models side by side over the gloss, all-MiniLM-L6-v2 and bge-small-en-v1.5: together they find more than either, and
 * the cosine of the joined vectors is the weighted mean of theirs. The weights were chosen on the tuning halves of InsightBenchmarkTest.
 */
final class PackagedEncoder implements Encoding {

    private static final double MINILM = 0.40;
    private static final double BGE = 0.64;
    private static final int EACH = 384;
    /** Tells the models nothing that matters here, and each sign costs as much time as a word. */
    private static final Pattern PUNCTUATION = Pattern.compile(" [.,;:!?–-](?= |$)");

    private final Supplier<Gloss> gloss;
    private final Path home;
    private @Nullable OnnxModel minilm;
    private @Nullable OnnxModel bge;

    PackagedEncoder(Supplier<Gloss> gloss, Path home) {
        this.gloss = gloss;
        this.home = home;
    }

    @Override
    public String id() {
        return "gloss+minilm-l6-v2-q+bge-small-en-v15-q/2";
    }

    @Override
    public int dimensions() {
        return 2 * EACH;
    }

    @Override
    public double same() {
        return 0.44;
    }

    @Override
    public double related() {
        return 0.45;
    }

    @Override
    public boolean glosses() {
        return true;
    }

    @Override
    public String reads(String text) {
        return PUNCTUATION.matcher(gloss.get().english(text)).replaceAll("");
    }

    @Override
    public float[] read(String input) {
        float[] both = new float[2 * EACH];
        if (input.chars().noneMatch(Character::isLetterOrDigit)) {
            return both;
        }
        load();
        put(Objects.requireNonNull(minilm).encode(input), MINILM, both, 0);
        put(Objects.requireNonNull(bge).encode(input), BGE, both, EACH);
        return both;
    }

    private static void put(float[] vector, double weight, float[] into, int at) {
        float scale = (float) Math.sqrt(weight / (MINILM + BGE));
        for (int i = 0; i < vector.length; i++) {
            into[at + i] = scale * vector[i];
        }
    }

    private synchronized void load() {
        if (bge != null) {
            return;
        }
        try {
            OnnxModel.keepAtHome(home);
            minilm = packaged("/all-minilm-l6-v2-q", OnnxModel.Pooling.MEAN);
            bge = packaged("/bge-small-en-v1.5-q", OnnxModel.Pooling.FIRST);
        } catch (IOException e) {
            throw new IllegalStateException("The packaged models cannot be loaded on this machine", e);
        }
    }

    private static OnnxModel packaged(String name, OnnxModel.Pooling pooling) throws IOException {
        try (InputStream model = Objects.requireNonNull(PackagedEncoder.class.getResourceAsStream(name + ".onnx"));
                InputStream tokenizer =
                        Objects.requireNonNull(PackagedEncoder.class.getResourceAsStream(name + "-tokenizer.json"))) {
            return OnnxModel.load(model, tokenizer, pooling);
        }
    }

    @Override
    public synchronized void close() {
        if (minilm != null) {
            minilm.close();
        }
        if (bge != null) {
            bge.close();
        }
    }
}
