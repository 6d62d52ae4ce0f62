package dev.floorseat.insights.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that stay together: the sums of their vectors and of their words' weights, since the average similarity between all texts of two
 * bundles is the product of their sums divided by how many pairs there are.
 */
final class Bundle {

    /**
     * How much the words count beside the vectors; chosen on the tuning halves of InsightBenchmarkTest. An encoder that sees only English
     * misses names and products, which words do not.
     */
    static final double WORDS = 0.16;

    private final float[] vector;
    private final Map<Integer, Float> words;
    private int size;
    private double crowd;

    private Bundle(float[] vector, Map<Integer, Float> words, int size, double crowd) {
        this.vector = vector;
        this.words = words;
        this.size = size;
        this.crowd = crowd;
    }

    /** Of one text, both of length one. */
    static Bundle of(float[] vector, Map<Integer, Float> words) {
        return new Bundle(vector, words, 1, 0);
    }

    static Bundle of(List<Bundle> parts) {
        Bundle sum = parts.get(0).copy();
        parts.subList(1, parts.size()).forEach(sum::add);
        return sum;
    }

    Bundle copy() {
        return new Bundle(vector.clone(), new HashMap<>(words), size, crowd);
    }

    /** The same, where its surroundings take this much from each of its similarities. */
    Bundle inCrowd(double each) {
        return new Bundle(vector, words, size, each * size);
    }

    /** What its surroundings take from each of its similarities. */
    double crowd() {
        return crowd / size;
    }

    int size() {
        return size;
    }

    float[] vector() {
        return vector;
    }

    /** The direction of its vector, of length one. */
    float[] direction() {
        double square = 0;
        for (float number : vector) {
            square += number * number;
        }
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length && square > 0; i++) {
            unit[i] /= (float) Math.sqrt(square);
        }
        return unit;
    }

    void add(Bundle other) {
        change(other, 1);
    }

    void subtract(Bundle other) {
        change(other, -1);
    }

    private void change(Bundle other, int sign) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += sign * other.vector[i];
        }
        other.words.forEach((word, weight) -> words.merge(word, sign * weight, Float::sum));
        size += sign * other.size;
        crowd += sign * other.crowd;
    }

    /** The average similarity between the texts of the one and those of the other, less what their surroundings take from it. */
    double similarity(Bundle other) {
        return product(other) / ((double) size * other.size) - (crowd() + other.crowd()) / 2;
    }

    /** The average similarity between a part of this bundle and the rest of it. */
    double similarityWithin(Bundle part) {
        double rest = (crowd - part.crowd) / (size - part.size);
        return (product(part) - part.product(part)) / ((double) part.size * (size - part.size))
                - (part.crowd() + rest) / 2;
    }

    private double product(Bundle other) {
        double vectors = 0;
        for (int i = 0; i < vector.length; i++) {
            vectors += vector[i] * other.vector[i];
        }
        boolean fewer = words.size() < other.words.size();
        Map<Integer, Float> few = fewer ? words : other.words;
        Map<Integer, Float> many = fewer ? other.words : words;
        double shared = 0;
        for (Map.Entry<Integer, Float> word : few.entrySet()) {
            shared += word.getValue() * many.getOrDefault(word.getKey(), 0f);
        }
        return (1 - WORDS) * vectors + WORDS * shared;
    }
}
