package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RandomProblems;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Verification;
import dev.floorseat.solver.model.Conflicts;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final SolverTemplate TEMPLATE = SolverTemplate.of("solver.xml");

    @Test
    void namesTheRulesThatTheScoreSaysANewPlaceBreaks() {
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        for (int seed = 0; seed < 40; seed++) {
            Problem problem = RandomProblems.of(seed);
            Question question = new Question(problem, RandomProblems.anyAssignment(problem, seed));
            try (Scoring scoring = question.scoring(TEMPLATE, question.world.slots(), Weights.ones())) {
                Verification before = scoring.verification();
                Conflicts conflicts = new Conflicts(question.world, question.visits);
                for (Visit visit : question.visits) {
                    if (visit.getSlot() == null && !visit.isPinned()) {
                        for (HostingSlot slot : question.world.slots().subList(0, 30)) {
                            Set<Rule> said = EnumSet.noneOf(Rule.class);
                            said.addAll(conflicts.alone(visit, slot));
                            said.addAll(conflicts.together(visit, slot));
                            scoring.move(visit, slot);
                            Set<Rule> scored = worse(before, scoring.verification());
                            scoring.move(visit, null);
                            assertThat(said).as("%d %s %s", seed, visit, slot).containsAll(scored);
                            // one broken pair may take another's place, and then the count does not show it
                            said.removeAll(EnumSet.of(Rule.H12, Rule.H13));
                            scored.removeAll(EnumSet.of(Rule.H12, Rule.H13));
                            assertThat(said).as("%d %s %s", seed, visit, slot).isEqualTo(scored);
                            seen.addAll(scored);
                        }
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    private static Set<Rule> worse(Verification before, Verification after) {
        Set<Rule> worse = EnumSet.noneOf(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rule.level() == Rule.Level.HARD && rule != Rule.H15 && after.count(rule) > before.count(rule)) {
                worse.add(rule);
            }
        }
        return worse;
    }
}
