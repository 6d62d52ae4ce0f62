package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.PlantedProblem.Size;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.solver.WeightProfile;
import dev.floorseat.solver.model.ExactPlan;
import dev.floorseat.solver.model.Relaxation;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far our plans are from the best there is, as OR-tools proves it. Prints score, bound and gap. */
@Tag("benchmark")
class GapBenchmarkTest {

    private static final RotationSolver SOLVER = Engine.start();
    private static final int SOLVE = Integer.getInteger("floorseat.benchmark.solve", 60);
    private static final int ROUNDS = Integer.getInteger("floorseat.benchmark.rounds", 150);
    private static final int PROOF = Integer.getInteger("floorseat.benchmark.proof", 600);

    @ParameterizedTest
    @CsvSource({"4, 6, 1", "6, 6, 2", "8, 6, 3", "8, 4, 1", "8, 8, 1", "16, 6, 1"})
    void isCloseToTheBest(int executives, int busy, long seed) {
        PlantedProblem planted = PlantedProblem.of(new Size(executives, 3, 6, 12, 12, busy), seed);
        Problem problem = planted.problem();
        var plan = SOLVER.solve(
                problem, SolveSettings.lasting(Duration.ofSeconds(SOLVE), seed), SolveWatch.NOBODY);
        assertThat(plan.score()).extracting(Score::hard, Score::medium).containsExactly(0L, 0L);
        ExactPlan exact = new ExactPlan(problem, WeightProfile.named(WeightProfile.STANDARD).weights());
        var proof = exact.prove(plan.assignment(), Duration.ofSeconds(PROOF));
        if (!proof.assignment().isEmpty()) {
            System.out.println("gap: ours  " + SOLVER.verify(problem, plan.assignment()).counts());
            System.out.println("gap: exact " + SOLVER.verify(problem, proof.assignment()).counts());
            assertThat(SOLVER.verify(problem, proof.assignment()).score())
                    .as("what CP-SAT says its plan is worth")
                    .isEqualTo(new Score(0, 0, proof.soft()));
        }
        long soft = plan.score().soft();
        System.out.printf(
                "gap: %d executives, %d visits, busy %d0 %%, %d columns: ours %d in %d s, CP-SAT %s, bound %d (%s) in %d s and %d rounds, gap %.2f %%%n",
                executives,
                problem.visits().size(),
                busy,
                exact.columns(),
                soft,
                SOLVE,
                proof.assignment().isEmpty() ? "none" : proof.soft(),
                proof.bound(),
                proof.optimal() ? "proven" : "open",
                proof.took().toSeconds(),
                proof.rounds(),
                100.0 * (proof.bound() - soft) / Math.max(1, Math.abs(proof.bound())));
        assertThat(soft).as("no plan is better than the bound").isLessThanOrEqualTo(proof.bound());
    }

    /** Too large to be proven; the relaxation holds as well for the small ones, of which the best is known. */
    @ParameterizedTest
    @CsvSource({"8, 3, 6, 12, 3", "40, 3, 17, 12, 1", "400, 12, 73, 30, 1"})
    void isNotFarFromTheRelaxation(int executives, int sites, int mentors, int queues, long seed) {
        Problem problem = PlantedProblem.of(new Size(executives, sites, mentors, queues, 12), seed)
                .problem();
        var plan = SOLVER.solve(
                problem, SolveSettings.lasting(Duration.ofSeconds(SOLVE), seed), SolveWatch.NOBODY);
        assertThat(plan.score()).extracting(Score::hard, Score::medium).containsExactly(0L, 0L);
        long soft = plan.score().soft();
        long began = System.nanoTime();
        long bound = new Relaxation(problem, WeightProfile.named(WeightProfile.STANDARD).weights())
                .bound(soft, ROUNDS);
        System.out.printf(
                "relaxed: %d executives, %d visits: ours %d in %d s, bound %d in %d s and %d rounds, gap %.2f %%%n",
                executives,
                problem.visits().size(),
                soft,
                SOLVE,
                bound,
                (System.nanoTime() - began) / 1_000_000_000,
                ROUNDS,
                100.0 * (bound - soft) / Math.max(1, Math.abs(bound)));
        assertThat(soft).as("no plan is better than the bound").isLessThanOrEqualTo(bound);
    }
}
