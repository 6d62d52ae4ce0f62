package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Plan;
import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Progress;
import dev.floorseat.solver.RandomProblems;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.RuleWords;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.solver.WeightProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
        for (int seed = 0; seed < 2; seed++) {
            Problem problem = RandomProblems.of(seed);
            Plan plan = solver.solve(problem, SolveSettings.ofSteps(1, seed), SolveWatch.NOBODY);
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
    void leavesOutWhatIsGoneFromTheRoster() {
        String visit = COMPANY.problem().visits().get(3).id();
        Map<String, String> start = new HashMap<>(COMPANY.planted());
        start.put(visit, "GONE/MORNING");
        Plan plan = SOLVER.solve(COMPANY.problem(), SolveSettings.ofSteps(0, 1).startingFrom(start), SolveWatch.NOBODY);
        Map<String, String> others = new HashMap<>(COMPANY.planted());
        others.remove(visit);
        assertThat(plan.assignment()).containsAllEntriesOf(others).containsKey(visit);
    }

    @Test
    void neverOffersARefusedSlot() {
        String visit = COMPANY.problem().visits().get(3).id();
        String refused = Objects.requireNonNull(COMPANY.planted().get(visit));
        Problem onlyOneMoves = pinnedBut(visit);
        SolveSettings settings =
                SolveSettings.ofSteps(20, 1).startingFrom(COMPANY.planted()).refusing(Map.of(visit, Set.of(refused)));
        Plan plan = SOLVER.solve(onlyOneMoves, settings, SolveWatch.NOBODY);
        Map<String, String> others = new HashMap<>(plan.assignment());
        Map<String, String> before = new HashMap<>(COMPANY.planted());
        assertThat(others.remove(visit)).isNotNull().isNotEqualTo(refused);
        before.remove(visit);
        assertThat(others).isEqualTo(before);
        assertThat(plan.score().hard()).isZero();
        assertThat(SOLVER.alternatives(
                        COMPANY.problem(), COMPANY.planted(), settings.refusedSlots(), visit, Integer.MAX_VALUE))
                .isNotEmpty()
                .noneMatch(other -> other.slot().id().equals(refused));
    }

    @Test
    void saysWhyAVisitHasNoPlace() {
        Problem problem = COMPANY.problem();
        String visit = problem.visits().get(0).id();
        Map<String, Set<String>> refused = Map.of(visit, allSlots());
        Map<String, String> withoutIt = new HashMap<>(COMPANY.planted());
        withoutIt.remove(visit);
        SolveSettings settings = SolveSettings.ofSteps(5, 1).refusing(refused);
        Plan.PlannedVisit left = SOLVER.solve(pinnedBut(visit), settings, SolveWatch.NOBODY)
                .visits()
                .get(0);
        assertThat(left.slot()).isNull();
        assertThat(left.reasons().get(0)).matches("not offered in (\\d+) of \\1 slots");
        List<Reason> reasons = SOLVER.reasons(problem, withoutIt, refused, visit);
        assertThat(RuleWords.reasons(reasons, Locale.ENGLISH)).isEqualTo(left.reasons());
        assertThat(SOLVER.reasons(problem, withoutIt, Map.of(), visit))
                .isNotEmpty()
                .allSatisfy(reason -> {
                    assertThat(reason.rule()).isNotNull();
                    assertThat(reason.slots()).isBetween(1, reason.of());
                });
    }

    @Test
    void saysTheReasonsOfSeveralVisitsAsItSaysThemOneByOne() {
        Problem problem = COMPANY.problem();
        List<String> visits =
                List.of(problem.visits().get(1).id(), problem.visits().get(4).id());
        Map<String, Set<String>> refused = Map.of(visits.get(0), allSlots());
        Map<String, String> others = new HashMap<>(COMPANY.planted());
        visits.forEach(others::remove);
        Map<String, List<Reason>> reasons = SOLVER.reasons(problem, others, refused, visits);
        assertThat(reasons).containsOnlyKeys(visits);
        reasons.forEach((visit, said) ->
                assertThat(said).isNotEmpty().isEqualTo(SOLVER.reasons(problem, others, refused, visit)));
        assertThat(SOLVER.reasons(problem, others, refused, List.of())).isEmpty();
    }

    @Test
    void goesOnAndCanBeStoppedWhenWhoLooksOnFails() {
        AtomicInteger reports = new AtomicInteger();
        Plan plan = SOLVER.solve(COMPANY.problem(), SolveSettings.lasting(Duration.ofMinutes(5), 1), new SolveWatch() {
            private boolean stopFailed;

            @Override
            public void progress(Progress progress) {
                if (reports.incrementAndGet() == 1) {
                    throw new IllegalStateException("the database is away for a moment");
                }
            }

            @Override
            public boolean stop() {
                if (!stopFailed) {
                    stopFailed = true;
                    throw new IllegalStateException("so it cannot say whether to stop");
                }
                return reports.get() >= 2;
            }
        });
        assertThat(reports).hasValueGreaterThanOrEqualTo(3);
        assertThat(plan.assignment()).isNotEmpty();
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

    private static Set<String> allSlots() {
        return SOLVER.slots(COMPANY.problem()).stream().map(Slot::id).collect(Collectors.toSet());
    }

    /** The planted plan, in which one visit alone may move. */
    private static Problem pinnedBut(String free) {
        Problem problem = COMPANY.problem();
        return problem.withVisits(problem.visits().stream()
                .map(visit -> visit.id().equals(free)
                        ? visit
                        : visit.pinnedTo(COMPANY.planted().get(visit.id())))
                .toList());
    }
}
