package dev.floorseat.insights.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final int DIMENSIONS = 96;

    private final Random random = new Random(5);

    @Test
    void findsTheNearestAmongMany() {
        Matrix matrix = new Matrix(DIMENSIONS);
        float[][] centres = new float[40][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = any();
        }
        for (int i = 0; i < 8_000; i++) {
            matrix.put(i, near(centres[i % centres.length], 2));
        }
        long right = 0;
        for (int i = 0; i < centres.length; i++) {
            int centre = i;
            right += matrix.nearest(near(centres[i], .1), 5).stream()
                    .filter(hit -> hit.key() % centres.length == centre)
                    .count();
        }
        assertThat(right).isGreaterThan(190);
    }

    @Test
    void tellsTheCosine() {
        Matrix matrix = new Matrix(DIMENSIONS);
        float[] one = any();
        matrix.put(1, one);
        assertThat(matrix.nearest(one, 1).get(0).cosine()).isBetween(.99, 1.01);
        assertThat(matrix.nearest(new float[DIMENSIONS], 1).get(0).cosine()).isZero();
    }

    @Test
    void replacesAndForgets() {
        Matrix matrix = new Matrix(DIMENSIONS);
        float[] one = any();
        float[] other = any();
        matrix.put(1, one);
        matrix.put(2, other);
        matrix.put(1, other);
        assertThat(matrix.size()).isEqualTo(2);
        assertThat(matrix.nearest(one, 5)).allMatch(hit -> hit.cosine() < .9);
        matrix.remove(1);
        assertThat(matrix.nearest(other, 5)).singleElement().matches(hit -> hit.key() == 2);
        matrix.retain(key -> false);
        assertThat(matrix.nearest(other, 5)).isEmpty();
    }

    private float[] any() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Numbers.unit(vector);
    }

    private float[] near(float[] centre, double noise) {
        float[] vector = any();
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (centre[i] + noise * .5 * vector[i]);
        }
        return Numbers.unit(vector);
    }
}
