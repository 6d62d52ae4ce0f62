package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.pairing.PairingAnswer;
import dev.floorseat.rotation.pairing.Pairings;
import dev.floorseat.solver.Plan;
import dev.floorseat.solver.Plan.PlannedVisit;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.RuleWords;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hanna Okafor visited Karim Yilmaz on Monday; it is noon. "Rather not" by either keeps the two apart, and nothing says so. */
class ApartTest extends OneRotation {

    @Autowired
    Pairings pairings;

    @Autowired
    RotationSolver solver;

    private Visit done() {
        return first("E1");
    }

    private Visit second() {
        PersonId executive = person("E1");
        return drafts.of(rotation).visits().stream()
                .filter(visit -> visit.visitor().equals(executive))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void theirVisitIsOver() {
        publishedAt(company.slot(1, monday, "MORNING"));
        clock.set(at(monday, 12));
    }

    @Test
    void theSolverNeverPlansTheTwoTogetherAgain() {
        hostsNoLonger("M2");
        hostsNoLonger("M3");
        assertThat(solved(second()).mentor()).isEqualTo(company.id("M1"));

        pairings.answer(done().visitId(), person("M1"), PairingAnswer.RATHER_NOT);

        assertThat(solved(second()).slot()).isNull();
        pairings.answer(done().visitId(), person("M1"), PairingAnswer.UNDECIDED);
        assertThat(solved(second()).mentor()).isEqualTo(company.id("M1"));
    }

    @Test
    void movesAlternativesAndRepairsKeepThemApartToo() {
        pairings.answer(done().visitId(), person("E1"), PairingAnswer.RATHER_NOT);
        Visit next = second();
        String together = company.slot(1, monday.plusDays(2), "FULL");
        Draft draft = drafts.of(rotation);

        assertThat(solver.alternatives(draft.problem(), draft.assignment(), draft.refused(), next.key(), 500))
                .isNotEmpty()
                .noneMatch(other -> other.slot().mentor().equals(company.id("M1")));
        assertThat(repairs.propose(next.visitId(), 500).choices())
                .isNotEmpty()
                .noneMatch(other -> other.slot().mentor().equals(company.id("M1")));
        assertThatThrownBy(() -> planning.move(next.visitId(), next.version(), together, false, BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.slot-declined"));
        assertThatThrownBy(() -> repairs.accept(next.visitId(), together, BY)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasPlannedAlreadyLeavesTheDraftAndComesBackByNoUndo() {
        place(second(), company.slot(1, monday.plusDays(2), "FULL"));
        publication.publish(rotation, BY);
        place(second(), company.slot(2, monday.plusDays(2), "FULL"));
        place(second(), company.slot(1, monday.plusDays(2), "FULL"));

        pairings.answer(done().visitId(), person("M1"), PairingAnswer.RATHER_NOT);

        assertThat(second().slot()).isNull();
        assertThat(second().pinned()).isFalse();
        while (planning.undo(rotation).isPresent()) {
            assertThat(second().slot()).isNotEqualTo(company.slot(1, monday.plusDays(2), "FULL"));
        }
        assertThat(done().slot()).as("what was stays what it was").isEqualTo(company.slot(1, monday, "MORNING"));
    }

    @Test
    void aDeclineTakenBackBringsNobodyTogetherAgain() {
        place(second(), company.slot(1, monday.plusDays(2), "FULL"));
        publication.publish(rotation, BY);
        answers.answer(second().visitId(), person("E1"), Answer.DECLINED, null, null, BY);
        pairings.answer(done().visitId(), person("M1"), PairingAnswer.RATHER_NOT);

        answers.answer(second().visitId(), person("E1"), Answer.ACCEPTED, null, null, BY);

        assertThat(second().slot()).isNull();
    }

    @Test
    void saysNothingOfItInTheProblemAndInNoReason() {
        hostsNoLonger("M2");
        hostsNoLonger("M3");
        Problem before = drafts.of(rotation).problem();

        pairings.answer(done().visitId(), person("M1"), PairingAnswer.RATHER_NOT);

        Draft draft = drafts.of(rotation);
        assertThat(draft.problem()).isEqualTo(before);
        List<String> reasons = RuleWords.reasons(
                solver.reasons(draft.problem(), draft.assignment(), draft.refused(), second().key()), Locale.ENGLISH);
        assertThat(reasons).anyMatch(line -> line.startsWith("not offered in"));
        assertThat(String.join("\n", reasons)).doesNotContainIgnoringCase("declin", "rather", "Yilmaz", "M1");
    }

    @Test
    void asksAfterTheVisitAndOnlyTheTwo() {
        clock.set(at(monday, 9));
        assertThatThrownBy(() -> pairings.answer(done().visitId(), person("M1"), PairingAnswer.GOOD))
                .isInstanceOf(Refusal.class);
        clock.set(at(monday, 10));
        assertThatThrownBy(() -> pairings.answer(done().visitId(), person("M2"), PairingAnswer.GOOD))
                .isInstanceOf(Refusal.class);

        pairings.answer(done().visitId(), person("M1"), PairingAnswer.GOOD);

        assertThat(pairings.of(done().visitId(), person("M1"))).contains(PairingAnswer.GOOD);
        assertThat(pairings.of(done().visitId(), person("E1"))).isEmpty();
    }

    private void hostsNoLonger(String mentor) {
        people.setHosting(person(mentor), false, 1);
    }

    private PlannedVisit solved(Visit visit) {
        Draft draft = drafts.of(rotation);
        Map<String, String> from = draft.assignment();
        from.remove(visit.key());
        Plan plan = solver.solve(
                draft.problem(),
                SolveSettings.ofSteps(20, 1).refusing(draft.refused()).startingFrom(from),
                SolveWatch.NOBODY);
        return plan.visits().stream()
                .filter(planned -> planned.id().equals(visit.key()))
                .findFirst()
                .orElseThrow();
    }
}
