package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Hole;
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
import dev.floorseat.solver.Variant;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints the figures the solver is measured by, and writes the problems to {@code target/benchmark/} for the command line. */
@Tag("benchmark")
class BenchmarkTest {

    private static final RotationSolver SOLVER = Engine.start();
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 5;
    private static final int DECLINES = 100;

    @Test
    void fortyExecutivesInFiveSeconds() throws IOException {
        solves("small", Size.SMALL, 15, Duration.ofSeconds(5));
    }

    @Test
    void fourHundredExecutivesInAMinute() throws IOException {
        solves("large", Size.LARGE, 60, Duration.ofSeconds(60));
    }

    /** One line a size, for the table of growth; each ends with the first plan that has hard 0 and medium 0. */
    @ParameterizedTest
    @ValueSource(ints = {20, 40, 100, 200, 400, 800})
    void growsWithTheCompany(int executives) {
        int sites = Math.max(2, executives / 33);
        wholePlan(new Size(executives, sites, Math.max(14, executives * 22 / sites / 10), 30, 12));
    }

    @Test
    void twoThousandExecutivesAndAYearInTenMinutes() {
        wholePlan(Size.YEAR);
    }

    private static void wholePlan(Size size) {
        Problem problem = PlantedProblem.of(size, 1).problem();
        Feasible watch = new Feasible(true);
        long start = System.nanoTime();
        Score score = SOLVER.solve(problem, SolveSettings.lasting(Duration.ofMinutes(10), 1), watch)
                .score();
        System.out.printf(
                "growth: %d executives, %d weeks, %d visits, %d slots: hard 0 and medium 0 in %.1f s, all in %.1f s, at most %d MB%n",
                size.executives(),
                size.weeks(),
                problem.visits().size(),
                SOLVER.slots(problem).size(),
                watch.first.toMillis() / 1e3,
                (System.nanoTime() - start) / 1e9,
                watch.heap >> 20);
        assertThat(score).extracting(Score::hard, Score::medium).containsExactly(0L, 0L);
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

    /** The machine may be busy with other things, so the time of the processor is told beside that of the clock on the wall. */
    @Test
    void repairsADeclineWhileAPersonWaits() {
        PlantedProblem made = PlantedProblem.of(Size.LARGE, 1);
        List<Problem.Visit> visits = made.problem().visits();
        Map<String, Slot> slots =
                SOLVER.slots(made.problem()).stream().collect(Collectors.toMap(Slot::id, Function.identity()));
        List<Long> wall = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        int alone = 0;
        int near = 0;
        for (int decline = -WARM_UP; decline < DECLINES; decline++) {
            String visit =
                    visits.get(Math.floorMod(decline * 11, visits.size())).id();
            Slot was = Objects.requireNonNull(slots.get(made.planted().get(visit)));
            Map<String, String> others = new HashMap<>(made.planted());
            others.remove(visit);
            Set<String> refused = slots.values().stream()
                    .filter(slot -> slot.from().isBefore(was.to()) && was.from().isBefore(slot.to()))
                    .map(Slot::id)
                    .collect(Collectors.toSet());
            Hole hole = new Hole(visit, was.from().toLocalDate(), 14, Set.of(), 2);
            long start = System.nanoTime();
            long startOfThread = THREAD.getCurrentThreadCpuTime();
            List<Variant> found = SOLVER.variants(made.problem(), others, Map.of(visit, refused), hole, 5);
            if (decline >= 0) {
                wall.add((System.nanoTime() - start) / 1_000_000);
                processor.add((THREAD.getCurrentThreadCpuTime() - startOfThread) / 1_000_000);
                alone += found.stream().anyMatch(variant -> variant.others().isEmpty()) ? 1 : 0;
                near += found.stream()
                                .anyMatch(variant -> variant.others().isEmpty()
                                        && Math.abs(ChronoUnit.DAYS.between(
                                                        was.from(),
                                                        variant.slot().from()))
                                                <= 14)
                        ? 1
                        : 0;
            }
        }
        System.out.printf(
                "repair: %d declines of %d visits, %d slots: nobody else moves in %d, nor within two weeks in %d%n",
                DECLINES, visits.size(), slots.size(), alone, near);
        System.out.printf("repair: %s on the wall, %s of the processor%n", spread(wall), spread(processor));
        assertThat(alone).isGreaterThanOrEqualTo(DECLINES * 9 / 10);
    }

    private static String spread(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return "p50 %d ms, p95 %d ms, max %d ms"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.get(sorted.size() - 1));
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
        Feasible watch = new Feasible(false);
        var plan = SOLVER.solve(problem, SolveSettings.lasting(Duration.ofSeconds(seconds), 1), watch);
        System.out.printf(
                "%s: first hard 0 and medium 0 by %s, %.2f of the time aimed at, final %s%n",
                name, watch.first, watch.first.toMillis() / (double) aim.toMillis(), plan.score());
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.score().medium()).isZero();
    }

    /** Notes when the first plan without a broken hard rule and without an unplaced visit was seen. */
    private static final class Feasible implements SolveWatch {

        private final boolean once;
        private Duration first = Duration.ofDays(1);
        private long heap;

        Feasible(boolean once) {
            this.once = once;
        }

        @Override
        public void progress(Progress progress) {
            Score score = progress.score();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            heap = Math.max(heap, used);
            if (!once) {
                System.out.printf(
                        "%5d ms %s, %d moves/s, heap %d MB%n",
                        progress.elapsed().toMillis(), score, progress.movesPerSecond(), used >> 20);
            }
            if (score.hard() == 0
                    && score.medium() == 0
                    && progress.unassigned() == 0
                    && progress.elapsed().compareTo(first) < 0) {
                first = progress.elapsed();
            }
        }

        @Override
        public boolean stop() {
            return once && first.toDays() == 0;
        }
    }
}
