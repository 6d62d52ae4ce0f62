package dev.floorseat.insights.text;

import java.util.Random;

/**
 * Signs of random projections of a vector, made by a random rotation: signs flipped at random and a fast Walsh-Hadamard transform, twice
 * (Ailon and Chazelle, STOC 2006). The share of signs in which two sketches differ grows with the angle between the vectors. Always the
 * same rotation, since sketches of two instances must agree.
 */
final class Rotation {

    private final int size;
    private final int words;
    private final float[][] flips;

    Rotation(int dimensions, int words) {
        this.words = words;
        this.size = Math.max(Integer.highestOneBit(Math.max(1, dimensions - 1)) << 1, words * Long.SIZE);
        Random random = new Random(20_262_027L);
        flips = new float[2][size];
        for (float[] round : flips) {
            for (int i = 0; i < size; i++) {
                round[i] = random.nextBoolean() ? 1 : -1;
            }
        }
    }

    long[] sketch(float[] vector) {
        float[] turned = new float[size];
        System.arraycopy(vector, 0, turned, 0, vector.length);
        for (float[] round : flips) {
            for (int i = 0; i < size; i++) {
                turned[i] *= round[i];
            }
            transform(turned);
        }
        long[] sketch = new long[words];
        for (int i = 0; i < words * Long.SIZE; i++) {
            if (turned[i] > 0) {
                sketch[i / Long.SIZE] |= 1L << i % Long.SIZE;
            }
        }
        return sketch;
    }

    private static void transform(float[] numbers) {
        for (int half = 1; half < numbers.length; half *= 2) {
            for (int from = 0; from < numbers.length; from += 2 * half) {
                for (int i = from; i < from + half; i++) {
                    float one = numbers[i];
                    float other = numbers[i + half];
                    numbers[i] = one + other;
                    numbers[i + half] = one - other;
                }
            }
        }
    }
}
