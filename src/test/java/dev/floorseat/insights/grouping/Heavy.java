package dev.floorseat.insights.grouping;

import dev.floorseat.insights.gloss.Gloss;
import dev.floorseat.insights.gloss.OurGloss;
import dev.floorseat.insights.text.Matrix;
import dev.floorseat.insights.text.OurEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A process of its own, so that its memory can be told: all dictionaries and models, 10,000 notes encoded, 100,000 in memory. */
final class Heavy {

    private static final int NOTES = 10_000;
    private static final int KNOWN = 100_000;
    private static final int ASKED = 200;

    private Heavy() {}

    /**
     * Measures.
     *
     * @param arguments the sample to make notes of
     */
    public static void main(String[] arguments) throws IOException {
        Gloss gloss = OurGloss.with(OurGloss.dingIsThere());
        List<String> sentences = Labelled.read(Path.of(arguments[0])).texts();
        List<String> texts = notes(sentences, 2);
        try (OurEncoder encoder = OurEncoder.packaged(gloss)) {
            encoder.encode(sentences);
            encode(encoder, notes(sentences, 1));
            List<float[]> vectors = encode(encoder, texts);
            Matrix matrix = new Matrix(vectors.get(0).length);
            Random random = new Random(1);
            for (int i = 0; i < KNOWN; i++) {
                matrix.put(i, noisy(vectors.get(i % NOTES), random));
            }
            double[] millis = new double[ASKED];
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < ASKED; i++) {
                    String typed = texts.get(i * 7) + " heute " + round;
                    long start = System.nanoTime();
                    matrix.nearest(encoder.encode(List.of(typed)).get(0), 5);
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(millis);
            print(
                    "heavy: among %d with the text encoded each time, 95 percent below %.1f, median neighbours milliseconds %.1f",
                    KNOWN, millis[ASKED * 95 / 100], millis[ASKED / 2]);
        }
        print("heavy: peak memory megabytes %d", peakMegabytes());
    }

    private static List<float[]> encode(OurEncoder encoder, List<String> texts) {
        long began = System.nanoTime();
        List<float[]> vectors = encoder.encode(texts);
        print(
                "heavy: %d notes of %.0f characters, encode seconds %.1f",
                texts.size(),
                texts.stream().mapToInt(String::length).average().orElse(0),
                (System.nanoTime() - began) / 1e9);
        return vectors;
    }

    /** Each another: one line of the sample is as long as most notes are, two as the long ones. */
    private static List<String> notes(List<String> sentences, int lines) {
        Random random = new Random(2);
        return IntStream.range(0, NOTES)
                .mapToObj(number -> Stream.generate(() -> sentences.get(random.nextInt(sentences.size())))
                                .limit(lines)
                                .collect(Collectors.joining(" "))
                        + " " + number)
                .toList();
    }

    private static float[] noisy(float[] vector, Random random) {
        float[] noisy = vector.clone();
        double square = 0;
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (random.nextGaussian() * .02);
            square += noisy[i] * noisy[i];
        }
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] /= (float) Math.sqrt(square);
        }
        return noisy;
    }

    /** What the system counted at most for this process; Linux only. */
    private static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
