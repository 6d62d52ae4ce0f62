package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Names;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.RandomProblems;
import dev.floorseat.solver.ReferenceScorer;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.RuleWords;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.solver.Verification;
import dev.floorseat.solver.WeightProfile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final int PROBLEMS = 250;
    private static final RotationSolver SOLVER = Engine.start();

    @Test
    void countsEveryRuleAsThePlainReadingOfTheTextDoes() {
        Map<Rule, Long> seen = new EnumMap<>(Rule.class);
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = RandomProblems.of(seed);
            assertThat(ProblemFile.faults(problem)).isEmpty();
            for (int variant = 0; variant < 4; variant++) {
                Map<String, String> assignment = RandomProblems.anyAssignment(problem, seed * 31L + variant);
                Verification verification = SOLVER.verify(problem, assignment);
                Map<Rule, Long> expected = ReferenceScorer.counts(problem, assignment);
                assertThat(verification.counts())
                        .as("seed %d variant %d", seed, variant)
                        .isEqualTo(expected);
                assertThat(verification.score()).isEqualTo(ReferenceScorer.score(expected, weights(problem)));
                assertThat(sums(verification)).isEqualTo(withoutZeros(expected));
                expected.forEach((rule, count) -> seen.merge(rule, Math.abs(count), Long::sum));
            }
        }
        assertThat(seen)
                .as("every rule is broken somewhere")
                .hasSize(Rule.values().length)
                .doesNotContainValue(0L);
    }

    @Test
    void solvesToTheScoreThePlainReadingGives() {
        for (int seed = 0; seed < 20; seed++) {
            Problem problem = RandomProblems.of(seed);
            var plan = SOLVER.solve(problem, SolveSettings.ofSteps(10, seed), SolveWatch.NOBODY);
            Map<Rule, Long> expected = ReferenceScorer.counts(problem, plan.assignment());
            Score score = ReferenceScorer.score(expected, weights(problem));
            assertThat(plan.score()).as("seed %d", seed).isEqualTo(score);
        }
    }

    @Test
    void saysEveryBreachInBothLanguages() {
        for (int seed = 0; seed < 40; seed++) {
            Problem problem = RandomProblems.of(seed);
            for (Breach breach : SOLVER.verify(problem, RandomProblems.anyAssignment(problem, seed))
                    .breaches()) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    assertThat(RuleWords.text(breach, locale, Names.IDS))
                            .as("%s", breach)
                            .isNotBlank()
                            .doesNotContain("{", "  ", " ,")
                            .doesNotStartWith(" ")
                            .doesNotEndWith(" ");
                }
            }
        }
    }

    private static Map<String, Long> weights(Problem problem) {
        Map<String, Long> weights =
                new HashMap<>(WeightProfile.named("standard").weights());
        weights.putAll(problem.weights());
        return weights;
    }

    private static Map<Rule, Long> sums(Verification verification) {
        Map<Rule, Long> sums = new EnumMap<>(Rule.class);
        verification.breaches().forEach(breach -> sums.merge(breach.rule(), breach.count(), Long::sum));
        return withoutZeros(sums);
    }

    private static Map<Rule, Long> withoutZeros(Map<Rule, Long> counts) {
        Map<Rule, Long> left = new EnumMap<>(counts);
        left.values().removeIf(count -> count == 0);
        return left;
    }
}
