package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.PlantedProblem.Size;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.Progress;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints the figures the solver is measured by, and writes the problems to {@code target/benchmark/} for the command line. */
@Tag("benchmark")
class BenchmarkTest {

    private static final RotationSolver SOLVER = Engine.start();

    @Test
    void fortyExecutivesInFiveSeconds() throws IOException {
        solves("small", Size.SMALL, 15, Duration.ofSeconds(5));
    }

    @Test
    void fourHundredExecutivesInAMinute() throws IOException {
        solves("large", Size.LARGE, 60, Duration.ofSeconds(60));
    }

    @Test
    void explainsWhileAPersonWaits() {
        PlantedProblem made = PlantedProblem.of(Size.DEMO, 1);
        Problem problem = made.problem();
        String visit = problem.visits().get(5).id();
        int slots = SOLVER.slots(problem).size();
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            var alternatives = SOLVER.alternatives(problem, made.planted(), Map.of(), visit, 5);
            long middle = System.nanoTime();
            var breaches = SOLVER.breachesIf(
                    problem, made.planted(), visit, alternatives.get(0).slot().id());
            long end = System.nanoTime();
            var reasons = SOLVER.reasons(problem, made.planted(), Map.of(), visit);
            System.out.printf(
                    "explain: %d slots, alternatives %d in %d ms, breachesIf %d in %d ms, reasons %d in %d ms%n",
                    slots,
                    alternatives.size(),
                    (middle - start) / 1_000_000,
                    breaches.size(),
                    (end - middle) / 1_000_000,
                    reasons.size(),
                    (System.nanoTime() - end) / 1_000_000);
        }
    }

    @Test
    void explainsFourHundredExecutives() {
        PlantedProblem made = PlantedProblem.of(Size.LARGE, 1);
        Problem problem = made.problem();
        String visit = problem.visits().get(100).id();
        Map<String, String> others = new HashMap<>(made.planted());
        others.remove(visit);
        Map<String, Set<String>> refused =
                Map.of(visit, SOLVER.slots(problem).stream().map(Slot::id).collect(Collectors.toSet()));
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            SOLVER.explain(problem, made.planted(), visit);
            long explained = System.nanoTime();
            SOLVER.alternatives(problem, made.planted(), Map.of(), visit, 5);
            long compared = System.nanoTime();
            SOLVER.smallestReasons(problem, others, refused, visit);
            long reasoned = System.nanoTime();
            var remedies = SOLVER.remedies(problem, others, refused, visit, 5);
            System.out.printf(
                    "explain at 400 executives: explain %d ms, alternatives %d ms, reasons %d ms, %d remedies %d ms%n",
                    (explained - start) / 1_000_000,
                    (compared - explained) / 1_000_000,
                    (reasoned - compared) / 1_000_000,
                    remedies.size(),
                    (System.nanoTime() - reasoned) / 1_000_000);
        }
    }

    @Test
    void repairsAHoleWhileAPersonWaits() {
        PlantedProblem made = PlantedProblem.of(Size.LARGE, 1);
        String visit = made.problem().visits().get(100).id();
        Map<String, Set<String>> refused = Map.of(visit, Set.of(made.planted().getOrDefault(visit, "")));
        Map<String, String> others = new HashMap<>(made.planted());
        others.remove(visit);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            var choices = SOLVER.alternatives(made.problem(), others, refused, visit, 5);
            System.out.printf(
                    "repair: best of %d %s in %d ms%n",
                    choices.size(), choices.get(0).difference(), (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void solves(String name, Size size, int seconds, Duration aim) throws IOException {
        PlantedProblem made = PlantedProblem.of(size, 1);
        Problem problem = made.problem();
        assertThat(SOLVER.verify(problem, made.planted()).score())
                .satisfies(score -> assertThat(score.hard()).isZero())
                .satisfies(score -> assertThat(score.medium()).isZero());
        Path file = Path.of("target/benchmark/" + name + ".json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ProblemFile.write(problem, out);
        }
        System.out.printf(
                "%s: %d executives, %d visits, %d shifts, %d slots%n",
                name,
                problem.executives().size(),
                problem.visits().size(),
                problem.shifts().size(),
                SOLVER.slots(problem).size());
        Feasible watch = new Feasible();
        var plan = SOLVER.solve(problem, SolveSettings.lasting(Duration.ofSeconds(seconds), 1), watch);
        System.out.printf(
                "%s: first hard 0 and medium 0 by %s, %.2f of the time aimed at, final %s%n",
                name, watch.first, watch.first.toMillis() / (double) aim.toMillis(), plan.score());
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.score().medium()).isZero();
    }

    /** Notes when the first plan without a broken hard rule and without an unplaced visit was seen. */
    private static final class Feasible implements SolveWatch {

        private Duration first = Duration.ofDays(1);

        @Override
        public void progress(Progress progress) {
            Score score = progress.score();
            System.out.printf(
                    "%5d ms %s, %d moves/s, heap %d MB%n",
                    progress.elapsed().toMillis(),
                    score,
                    progress.movesPerSecond(),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            if (score.hard() == 0
                    && score.medium() == 0
                    && progress.unassigned() == 0
                    && progress.elapsed().compareTo(first) < 0) {
                first = progress.elapsed();
            }
        }

        @Override
        public boolean stop() {
            return false;
        }
    }
}
