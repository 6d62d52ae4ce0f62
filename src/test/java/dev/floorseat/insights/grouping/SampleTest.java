package dev.floorseat.insights.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.insights.gloss.Gloss;
import dev.floorseat.insights.gloss.OurGloss;
import dev.floorseat.insights.text.OurEncoder;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketImpl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors on a small sample of our own, below what is measured; without Ding, which is not everywhere. */
class SampleTest {

    private static final Path SAMPLE = Path.of("src/test/resources/insights/sample.tsv");

    @Test
    void findsWhatSaysTheSameAcrossLanguages() {
        Gloss gloss = OurGloss.with(false);
        try (OurEncoder encoder = OurEncoder.packaged(gloss)) {
            assertThat(recall(gloss, encoder)).isGreaterThan(.8);
            Measured measured = Measured.of(Labelled.read(SAMPLE).sample(4, 1), gloss, encoder);
            assertThat(measured.f1(encoder.same())).isGreaterThan(.6);
        }
    }

    @Test
    void findsMostOfItByWordsAlone() {
        Gloss gloss = OurGloss.with(false);
        try (OurEncoder encoder = OurEncoder.words(gloss)) {
            assertThat(recall(gloss, encoder)).isGreaterThan(.6);
        }
    }

    /** In a process of its own, in which every connection fails, with a cache folder that is empty. */
    @Test
    void worksWithTheNetworkCutOff(@TempDir Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-DDJL_CACHE_DIR=" + folder.resolve("cache"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CutOff.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        List<String> lines =
                said.lines().filter(line -> line.startsWith("recall ")).toList();
        assertThat(Double.parseDouble(lines.get(0).substring(7))).isGreaterThan(.8);
    }

    private static double recall(Gloss gloss, OurEncoder encoder) {
        Labelled sample = Labelled.read(SAMPLE);
        double sum = 0;
        for (int seed = 0; seed < 3; seed++) {
            sum += Measured.of(sample.sample(4, seed), gloss, encoder).recallAtFive(Set.copyOf(sample.groups()));
        }
        return sum / 3;
    }

    /** The process without a network. */
    static final class CutOff {

        private CutOff() {}

        @SuppressWarnings("deprecation") // nothing else cuts a whole process off
        public static void main(String[] arguments) throws IOException {
            Socket.setSocketImplFactory(CutOff::none);
            Gloss gloss = OurGloss.with(false);
            try (OurEncoder encoder = OurEncoder.packaged(gloss)) {
                System.out.println("recall " + recall(gloss, encoder));
            }
        }

        private static SocketImpl none() {
            throw new IllegalStateException("there is no network");
        }
    }
}
