package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.PlantedProblem.Size;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.SolverFiles;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.optaplanner.benchmark.api.PlannerBenchmarkFactory;
import org.optaplanner.benchmark.config.PlannerBenchmarkConfig;
import org.optaplanner.benchmark.impl.DefaultPlannerBenchmark;
import org.optaplanner.benchmark.impl.result.SingleBenchmarkResult;
import org.optaplanner.benchmark.impl.result.SolverBenchmarkResult;

/** Which search of {@code solver-config/benchmark.xml} makes the best plans in the same time; prints a table. */
@Tag("benchmark")
class SearchBenchmarkTest {

    private static final int SECONDS = Integer.getInteger("floorseat.benchmark.seconds", 30);
    private static final Map<String, Size> SIZES = Map.of(
            "four", new Size(4, 3, 6, 12, 12),
            "eight", new Size(8, 3, 6, 12, 12),
            "sixteen", new Size(16, 3, 6, 12, 12),
            "tiny", Size.TINY,
            "small", Size.SMALL,
            "large", Size.LARGE,
            "year", Size.YEAR);
    private static final List<String> CHOSEN = List.of(
            System.getProperty("floorseat.benchmark.sizes", "tiny-6,small-4,small-6,small-8,large-6").split(","));

    @Test
    void comparesSearches() throws IOException {
        List<File> problems = new ArrayList<>();
        for (String name : CHOSEN) {
            problems.add(written(name));
        }
        Path copy = Files.createTempFile("floorseat-", ".xml");
        try (InputStream xml = SolverFiles.open("benchmark.xml")) {
            Files.write(copy, xml.readAllBytes());
        }
        PlannerBenchmarkConfig config = PlannerBenchmarkConfig.createFromXmlFile(copy.toFile());
        var common = config.getInheritedSolverBenchmarkConfig();
        common.getProblemBenchmarksConfig().setInputSolutionFileList(problems);
        common.getSolverConfig().withTerminationSpentLimit(java.time.Duration.ofSeconds(SECONDS));
        DefaultPlannerBenchmark benchmark =
                (DefaultPlannerBenchmark) PlannerBenchmarkFactory.create(config).buildPlannerBenchmark();
        benchmark.benchmark();
        var results = benchmark.getPlannerBenchmarkResult().getSolverBenchmarkResultList();
        System.out.printf("search: %d s each%nsearch: | %-36s |", SECONDS, "search");
        CHOSEN.forEach(name -> System.out.printf(" %-22s |", name));
        System.out.println();
        results.forEach(SearchBenchmarkTest::print);
        assertThat(results).allMatch(result -> result.getFailureCount() == 0);
    }

    private static void print(SolverBenchmarkResult result) {
        System.out.printf("search: | %-36s |", result.getName());
        List<SingleBenchmarkResult> inOrder = new ArrayList<>(result.getSingleBenchmarkResultList());
        inOrder.sort(Comparator.comparingInt(
                single -> CHOSEN.indexOf(single.getProblemBenchmarkResult().getName())));
        for (SingleBenchmarkResult single : inOrder) {
            System.out.printf(
                    Locale.ROOT,
                    " %s, %,d/s |",
                    single.getAverageScore(),
                    single.getScoreCalculationSpeed());
        }
        System.out.println();
    }

    /** A size and how many tenths of the diaries are full, such as small-6. */
    private static File written(String name) throws IOException {
        int dash = name.indexOf('-');
        Size size = SIZES.getOrDefault(name.substring(0, dash), Size.SMALL)
                .busy(Integer.parseInt(name.substring(dash + 1)));
        Path file = Path.of("target/benchmark/" + name + ".json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ProblemFile.write(PlantedProblem.of(size, 1).problem(), out);
        }
        return file.toFile();
    }
}
