package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.PlantedProblem.Size;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Progress;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.solver.SolverFiles;
import dev.floorseat.solver.WeightProfile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same model and the same search on OptaPlanner and on Timefold, on the same problems for the same time. Prints ratios. */
@Tag("benchmark")
class TimefoldBenchmarkTest {

    private static final int SECONDS = Integer.getInteger("floorseat.benchmark.seconds", 60);

    @Test
    void isNotBehindTheOtherEngine() throws Exception {
        @SuppressWarnings("unchecked")
        Function<Object[], long[]> timefold = (Function<Object[], long[]>) TimefoldPort.runner();
        Path xml = Files.createTempFile("floorseat-", ".xml");
        try (InputStream in = SolverFiles.open("solver.xml")) {
            Files.writeString(xml, TimefoldPort.ported(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        Map<String, Long> standard = WeightProfile.named(WeightProfile.STANDARD).weights();
        for (Size size : new Size[] {Size.TINY, Size.SMALL, Size.LARGE}) {
            Problem problem = PlantedProblem.of(size, 1).problem();
            long[] other = timefold.apply(new Object[] {problem, standard, xml.toFile(), SECONDS, 1L});
            Counting watch = new Counting();
            Score ours = Engine.start()
                    .solve(problem, SolveSettings.lasting(Duration.ofSeconds(SECONDS), 1), watch)
                    .score();
            System.out.printf(
                    "timefold: %d executives, %d s: OptaPlanner %s, %d moves/s; Timefold %dhard/%dmedium/%dsoft, %d moves/s; ratio of scores %.3f, of moves %.2f%n",
                    size.executives(),
                    SECONDS,
                    ours,
                    watch.moves / SECONDS,
                    other[0],
                    other[1],
                    other[2],
                    other[3] / SECONDS,
                    ours.soft() / (double) other[2],
                    watch.moves / (double) other[3]);
            assertThat(ours.hard()).isZero();
        }
    }

    private static final class Counting implements SolveWatch {

        private long moves;

        @Override
        public void progress(Progress progress) {
            moves = progress.moves();
        }

        @Override
        public boolean stop() {
            return false;
        }
    }
}
