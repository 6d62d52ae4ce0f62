package dev.floorseat.insights.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.floorseat.insights.gloss.Gloss;
import dev.floorseat.insights.gloss.OurGloss;
import dev.floorseat.insights.grouping.Confirming.Outcome;
import dev.floorseat.insights.text.OurEncoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well notes that say the same are found, on data beside the repository. Thresholds are tuned on one half of the groups; what is
 * printed and asserted is of the other. "Four" stands for four lines of each group, as an insight has notes; "all" for all lines.
 */
@Tag("benchmark")
class InsightBenchmarkTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final int SEEDS = 3;

    private enum Data {
        FIELD_NOTES("field_notes_de_en.tsv", 8, .90, .60),
        UTTERANCES("utterances_de_en.tsv", 4, .80, .53),
        BANKING("banking_en.tsv", 4, .90, .70);

        private final String file;
        private final int ofEach;
        private final double recall;
        private final double f1;

        Data(String file, int ofEach, double recall, double f1) {
            this.file = file;
            this.ofEach = ofEach;
            this.recall = recall;
            this.f1 = f1;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsWhatSaysTheSame(boolean ding) {
        assumeTrue(
                Files.isDirectory(DATA),
                () -> "no data in " + DATA.toAbsolutePath().normalize() + ": nothing measured");
        assumeTrue(!ding || OurGloss.dingIsThere(), "Ding is not installed: measured without it");
        Gloss gloss = OurGloss.with(ding);
        try (OurEncoder encoder = OurEncoder.packaged(gloss)) {
            for (Data data : Data.values()) {
                measure(data, gloss, encoder, ding);
            }
        }
    }

    @Test
    void isFastAndSmall() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Heavy.class.getName(),
                        "src/test/resources/insights/sample.tsv")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said = lines.lines().filter(line -> line.startsWith("heavy: ")).toList();
        }
        assertThat(process.waitFor()).isZero();
        said.forEach(line -> print("%s", line));
        print(
                "heavy, parts of the aims: embedding %.2f of 120 s, neighbours %.2f of 100 ms, memory %.2f of 1,000 MB",
                number(said, "encode seconds") / 120,
                number(said, "neighbours milliseconds") / 100,
                number(said, "memory megabytes") / 1000);
        assertThat(number(said, "memory megabytes")).isPositive().isLessThan(1000);
    }

    private static double number(List<String> said, String of) {
        return said.stream()
                .filter(line -> line.contains(of))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void measure(Data data, Gloss gloss, OurEncoder encoder, boolean ding) {
        Labelled all = Labelled.read(DATA.resolve(data.file));
        Set<String> tuning = all.tuning();
        Set<String> reporting = new HashSet<>(all.groups());
        reporting.removeAll(tuning);
        print(
                "%n%s, %d lines, %d groups, half of them reported on, %s Ding",
                data.file, all.lines().size(), new HashSet<>(all.groups()).size(), ding ? "with" : "without");

        double few = mean(seed ->
                Measured.of(all.sample(data.ofEach, seed), gloss, encoder).recallAtFive(reporting));
        double many =
                Measured.of(all.sample(Integer.MAX_VALUE, 1), gloss, encoder).recallAtFive(reporting);
        print("recall@5 among earlier: four %.3f, all %.3f", few, many);

        for (int ofEach : data.ofEach == 8 ? new int[] {8} : new int[] {4, Integer.MAX_VALUE}) {
            int seeds = ofEach == Integer.MAX_VALUE ? 1 : SEEDS;
            List<Measured> tune = new ArrayList<>();
            List<Measured> report = new ArrayList<>();
            for (int seed = 0; seed < seeds; seed++) {
                Labelled sample = all.sample(ofEach, seed);
                tune.add(Measured.of(sample.only(tuning, true), gloss, encoder));
                report.add(Measured.of(sample.only(tuning, false), gloss, encoder));
            }
            double same = best(same2 -> mean(tune, one -> one.f1(same2)));
            print(
                    "grouping, %s: threshold %.2f, F1 tuned %.3f, reported %.3f",
                    ofEach == Integer.MAX_VALUE ? "all" : "four",
                    same,
                    mean(tune, one -> one.f1(same)),
                    mean(report, one -> one.f1(same)));
            assertThat(mean(report, one -> one.f1(same))).as(data + " F1").isGreaterThan(data.f1 - .05);
            for (double factor : ofEach == Integer.MAX_VALUE ? new double[0] : new double[] {1, .93, .88}) {
                List<Outcome> outcomes = new ArrayList<>();
                report.forEach(one ->
                        outcomes.add(new Confirming(one.bundles(), one.groups(), 7).run(same * factor, .85, .03)));
                if (factor == 1) {
                    assertThat(mean(outcomes, Outcome::precision))
                            .as(data + " groups right")
                            .isGreaterThanOrEqualTo(.95);
                    assertThat(mean(outcomes, Outcome::recall))
                            .as(data + " groups found")
                            .isGreaterThanOrEqualTo(.75);
                }
                print(
                        "  confirmed from %.2f: groups right %.3f, notes right %.3f, groups found %.3f, F1 %.3f, suggestions right %d wrong %d",
                        same * factor,
                        mean(outcomes, Outcome::precision),
                        mean(outcomes, Outcome::purity),
                        mean(outcomes, Outcome::recall),
                        mean(outcomes, Outcome::f1),
                        outcomes.stream().mapToInt(Outcome::right).sum(),
                        outcomes.stream().mapToInt(Outcome::wrong).sum());
            }
        }
        assertThat(many).as(data + " recall").isGreaterThanOrEqualTo(data.recall);
    }

    private static double best(DoubleUnaryOperator f1) {
        double best = 0;
        double at = 0;
        for (double same = .40; same < .76; same += .02) {
            double here = f1.applyAsDouble(same);
            if (here > best) {
                best = here;
                at = same;
            }
        }
        return at;
    }

    private static double mean(IntToDoubleFunction of) {
        return IntStream.range(0, SEEDS).mapToDouble(of).average().orElseThrow();
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> of) {
        return all.stream().mapToDouble(of).average().orElseThrow();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
