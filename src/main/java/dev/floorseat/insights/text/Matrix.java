package dev.floorseat.insights.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Vectors in memory, a byte for each number, and the search for those nearest to one. A sketch of sixteen words for each vector, the signs
 * of random projections (Charikar, STOC 2002), picks two thousand of them, and only these are compared number by number: 100,000 vectors
 * take 90 MB and some ten milliseconds. Writers and readers exclude each other.
 */
public final class Matrix {

    private static final int WORDS = 16;
    private static final int LOOKED_AT = 2_000;

    private final int dimensions;
    private final Rotation rotation;
    private final Map<Long, Integer> rows = new HashMap<>();
    private byte[][] vectors = new byte[256][];
    private float[] scales = new float[256];
    private long[] keys = new long[256];
    private long[] sketches = new long[256 * WORDS];

    /** Holds nothing so far. */
    public Matrix(int dimensions) {
        this.dimensions = dimensions;
        this.rotation = new Rotation(dimensions, WORDS);
    }

    /**
     * A vector found.
     *
     * @param cosine -1 to 1
     */
    public record Hit(long key, double cosine) {}

    int size() {
        return rows.size();
    }

    /** Takes a vector of length one in, in the place of one it had before. */
    public synchronized void put(long key, float[] vector) {
        if (vector.length != dimensions) {
            throw new IllegalArgumentException(vector.length + " numbers, not " + dimensions);
        }
        Integer known = rows.get(key);
        int row = known != null ? known : rows.size();
        if (row == keys.length) {
            vectors = Arrays.copyOf(vectors, 2 * row);
            scales = Arrays.copyOf(scales, 2 * row);
            keys = Arrays.copyOf(keys, 2 * row);
            sketches = Arrays.copyOf(sketches, 2 * row * WORDS);
        }
        rows.put(key, row);
        keys[row] = key;
        scales[row] = scale(vector);
        vectors[row] = bytes(vector, scales[row]);
        System.arraycopy(rotation.sketch(vector), 0, sketches, row * WORDS, WORDS);
    }

    /** Forgets a vector; the last takes its place. */
    synchronized void remove(long key) {
        Integer row = rows.remove(key);
        if (row == null) {
            return;
        }
        int last = rows.size();
        if (row != last) {
            keys[row] = keys[last];
            scales[row] = scales[last];
            vectors[row] = vectors[last];
            System.arraycopy(sketches, last * WORDS, sketches, row * WORDS, WORDS);
            rows.put(keys[row], row);
        }
        vectors[last] = new byte[0];
    }

    synchronized void retain(LongPredicate kept) {
        rows.keySet().stream().filter(key -> !kept.test(key)).toList().forEach(this::remove);
    }

    /** The vectors nearest to one, best first. */
    public synchronized List<Hit> nearest(float[] asked, int most) {
        int size = rows.size();
        float scale = scale(asked);
        byte[] bytes = bytes(asked, scale);
        Hit[] hits = size <= LOOKED_AT ? all(bytes, scale, size) : picked(rotation.sketch(asked), bytes, scale, size);
        Arrays.sort(hits, (one, other) -> Double.compare(other.cosine, one.cosine));
        return List.of(hits).subList(0, Math.min(most, hits.length));
    }

    private Hit[] all(byte[] asked, float scale, int size) {
        Hit[] hits = new Hit[size];
        for (int row = 0; row < size; row++) {
            hits[row] = hit(row, asked, scale);
        }
        return hits;
    }

    private Hit[] picked(long[] sketch, byte[] asked, float scale, int size) {
        int[] counts = new int[WORDS * Long.SIZE + 1];
        short[] distances = new short[size];
        for (int row = 0; row < size; row++) {
            int distance = 0;
            int at = row * WORDS;
            for (int word = 0; word < WORDS; word++) {
                distance += Long.bitCount(sketch[word] ^ sketches[at + word]);
            }
            distances[row] = (short) distance;
            counts[distance]++;
        }
        int furthest = 0;
        for (int seen = 0; furthest < counts.length - 1 && seen + counts[furthest] < LOOKED_AT; furthest++) {
            seen += counts[furthest];
        }
        Hit[] hits = new Hit[size];
        int found = 0;
        for (int row = 0; row < size && found < 2 * LOOKED_AT; row++) {
            if (distances[row] <= furthest) {
                hits[found++] = hit(row, asked, scale);
            }
        }
        return Arrays.copyOf(hits, found);
    }

    private Hit hit(int row, byte[] asked, float scale) {
        return new Hit(keys[row], (double) dot(asked, vectors[row]) * scale * scales[row]);
    }

    private static int dot(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float scale(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest == 0 ? 1 : largest / Byte.MAX_VALUE;
    }

    private static byte[] bytes(float[] vector, float scale) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / scale);
        }
        return bytes;
    }
}
