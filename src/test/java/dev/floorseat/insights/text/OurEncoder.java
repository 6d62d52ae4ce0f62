package dev.floorseat.insights.text;

import dev.floorseat.insights.gloss.Gloss;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The encoders as they come with the product, for tests without a database. What they read twice, they encode once. */
public final class OurEncoder implements AutoCloseable {

    private final Encoding encoding;
    private final Map<String, float[]> known = new HashMap<>();

    private OurEncoder(Encoding encoding) {
        this.encoding = encoding;
    }

    public static OurEncoder packaged(Gloss gloss) {
        return new OurEncoder(
                new PackagedEncoder(() -> gloss, Path.of(System.getProperty("floorseat.home", "target/test-home"))));
    }

    public static OurEncoder words(Gloss gloss) {
        return new OurEncoder(new WordsEncoder(() -> gloss));
    }

    public double same() {
        return encoding.same();
    }

    public List<float[]> encode(List<String> texts) {
        List<String> inputs = texts.parallelStream().map(encoding::reads).toList();
        Map<String, float[]> fresh = new java.util.concurrent.ConcurrentHashMap<>();
        inputs.stream().distinct().filter(input -> !known.containsKey(input)).toList().parallelStream()
                .forEach(input -> fresh.put(input, encoding.read(input)));
        known.putAll(fresh);
        return inputs.stream().map(known::get).toList();
    }

    @Override
    public void close() {
        encoding.close();
    }
}
