package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Plan;
import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Progress;
import dev.floorseat.solver.RandomProblems;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.solver.WeightProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;

class SolvingTest {

    private static final PlantedProblem COMPANY = PlantedProblem.of(new PlantedProblem.Size(10, 2, 12, 5, 6), 1);
    private static final RotationSolver SOLVER = Engine.start();

    @Test
    void placesEveryVisitOfAPlantedProblemWithoutBreakingARule() {
        Plan plan = SOLVER.solve(COMPANY.problem(), SolveSettings.ofSteps(60, 1), SolveWatch.NOBODY);
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.score().medium()).isZero();
        assertThat(SOLVER.verify(COMPANY.problem(), plan.assignment()).score()).isEqualTo(plan.score());
    }

    @Test
    void makesTheSamePlanOfTheSameSeedAndSteps() {
        SolveSettings settings = SolveSettings.ofSteps(30, 7);
        Plan plan = SOLVER.solve(COMPANY.problem(), settings, SolveWatch.NOBODY);
        assertThat(SOLVER.solve(COMPANY.problem(), settings, SolveWatch.NOBODY)).isEqualTo(plan);
        assertThat(Engine.start().solve(COMPANY.problem(), settings, SolveWatch.NOBODY))
                .isEqualTo(plan);
    }

    @Test
    void solvesOnTwoThreadsToo() {
        SolveSettings settings = new SolveSettings(null, 20, 3, 2, Map.of(), Map.of());
        Plan plan = SOLVER.solve(COMPANY.problem(), settings, SolveWatch.NOBODY);
        assertThat(SOLVER.verify(COMPANY.problem(), plan.assignment()).score()).isEqualTo(plan.score());
        assertThat(SOLVER.solve(COMPANY.problem(), settings, SolveWatch.NOBODY)).isEqualTo(plan);
    }

    @Test
    void keepsItsScoresUnderFullAssert() {
        SolverTemplate watched = SolverTemplate.of("solver.xml", EnvironmentMode.FULL_ASSERT);
        RotationSolver solver =
                new OptaPlannerSolver(watched, WeightProfile.named("standard").weights());
        for (int seed = 0; seed < 4; seed++) {
            Problem problem = RandomProblems.of(seed);
            Plan plan = solver.solve(problem, SolveSettings.ofSteps(3, seed), SolveWatch.NOBODY);
            assertThat(solver.verify(problem, plan.assignment()).score()).isEqualTo(plan.score());
        }
    }

    @Test
    void startsFromThePlanItIsGiven() {
        SolveSettings settings = SolveSettings.ofSteps(0, 1).startingFrom(COMPANY.planted());
        Plan plan = SOLVER.solve(COMPANY.problem(), settings, SolveWatch.NOBODY);
        assertThat(plan.assignment()).isEqualTo(COMPANY.planted());
    }

    @Test
    void neverOffersARefusedSlotAndMovesNobodyElseInARepair() {
        String visit = COMPANY.problem().visits().get(3).id();
        String refused = Objects.requireNonNull(COMPANY.planted().get(visit));
        SolveSettings settings = SolveSettings.ofSteps(20, 1).refusing(Map.of(visit, Set.of(refused)));
        Plan plan = SOLVER.repair(COMPANY.problem(), COMPANY.planted(), Set.of(visit), settings, SolveWatch.NOBODY);
        Map<String, String> others = new HashMap<>(plan.assignment());
        Map<String, String> before = new HashMap<>(COMPANY.planted());
        assertThat(others.remove(visit)).isNotEqualTo(refused);
        before.remove(visit);
        assertThat(others).isEqualTo(before);
        assertThat(plan.score().hard()).isZero();
    }

    @Test
    void saysWhyAVisitHasNoPlace() {
        Problem problem = COMPANY.problem();
        String visit = problem.visits().get(0).id();
        Set<String> all =
                Set.copyOf(SOLVER.slots(problem).stream().map(slot -> slot.id()).toList());
        SolveSettings settings = SolveSettings.ofSteps(5, 1).refusing(Map.of(visit, all));
        Map<String, String> withoutIt = new HashMap<>(COMPANY.planted());
        withoutIt.remove(visit);
        Plan plan = SOLVER.repair(problem, withoutIt, Set.of(visit), settings, SolveWatch.NOBODY);
        Plan.PlannedVisit left = plan.visits().get(0);
        assertThat(left.slot()).isNull();
        assertThat(left.reasons()).containsExactly("no slot of its length in its time");
        assertThat(SOLVER.reasons(problem, withoutIt, visit)).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.slots()).isBetween(1, reason.of());
        });
    }

    @Test
    void reportsOnceASecondAndAtTheEndAndStopsWhenTold() {
        AtomicInteger looks = new AtomicInteger();
        List<Progress> seen = new ArrayList<>();
        SolveSettings settings = SolveSettings.lasting(Duration.ofMinutes(5), 1);
        Plan plan = SOLVER.solve(COMPANY.problem(), settings, new SolveWatch() {
            @Override
            public void progress(Progress progress) {
                seen.add(progress);
            }

            @Override
            public boolean stop() {
                return looks.incrementAndGet() > 15;
            }
        });
        assertThat(seen).hasSizeGreaterThanOrEqualTo(2);
        assertThat(seen.get(seen.size() - 1).last()).isTrue();
        assertThat(seen.get(seen.size() - 1).best().get()).isEqualTo(plan);
        assertThat(seen.get(0).elapsed()).isBetween(Duration.ofMillis(900), Duration.ofMinutes(1));
        assertThat(seen.get(0).best().get().visits())
                .hasSameSizeAs(COMPANY.problem().visits());
    }

    @Test
    void ranksOtherPlacesBestFirstAndTellsTheDifference() {
        String visit = COMPANY.problem().visits().get(4).id();
        var others = SOLVER.alternatives(COMPANY.problem(), COMPANY.planted(), Map.of(), visit, 5);
        Score now = SOLVER.verify(COMPANY.problem(), COMPANY.planted()).score();
        assertThat(others).hasSize(5);
        for (var other : others) {
            Map<String, String> moved = new HashMap<>(COMPANY.planted());
            moved.put(visit, other.slot().id());
            assertThat(SOLVER.verify(COMPANY.problem(), moved).score().minus(now))
                    .isEqualTo(other.difference());
            assertThat(SOLVER.breachesIf(
                            COMPANY.problem(),
                            COMPANY.planted(),
                            visit,
                            other.slot().id()))
                    .isEqualTo(other.breaches());
        }
        assertThat(others).isSortedAccordingTo((one, next) -> next.difference().compareTo(one.difference()));
    }
}
