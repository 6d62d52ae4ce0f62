package dev.floorseat.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.floorseat.ProductTest;
import dev.floorseat.floor.Imports;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.SmallCompany;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class SolveJobsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static int run;

    @Autowired
    Imports imports;

    @Autowired
    Rotations rotations;

    @Autowired
    Drafts drafts;

    @Autowired
    Planning planning;

    @Autowired
    SolveJobs jobs;

    @Autowired
    Solves solves;

    @Autowired
    SolveRun solveRun;

    @Autowired
    Clock clock;

    SmallCompany company = new SmallCompany("none", LocalDate.EPOCH);
    long rotation;

    @BeforeEach
    void found() {
        run++;
        LocalDate monday = LocalDate.of(2070 + run, 3, 1).with(DayOfWeek.MONDAY);
        company = SmallCompany.found(imports, "solve" + run, monday);
        rotation = rotations.open(null, "Standard", monday, company.lastDay(), null);
    }

    @Test
    void putsTheSolversPlanIntoTheDraft() {
        Solve solve = jobs.request(rotation, null, 20, 1L, null, "planner");

        awaitEnd(solve.id());

        Solve ended = jobs.job(solve.id());
        assertThat(ended.state()).isEqualTo(SolveState.FINISHED);
        assertThat(ended.endedAt()).isNotNull();
        assertThat(Objects.requireNonNull(ended.score()).hard()).isZero();
        assertThat(ended.curve()).isNotEmpty();
        assertThat(ownVisits()).hasSize(4).allMatch(visit -> visit.slot() != null);
    }

    @Test
    void leavesPinnedVisitsWhereTheyAre() {
        Visit visit = ownVisits().get(0);
        String slot = company.slot(2, company.monday().plusDays(4), "AFTERNOON");
        planning.move(visit.visitId(), visit.version(), slot, true, "planner");

        awaitEnd(jobs.request(rotation, null, 20, 1L, null, "planner").id());

        assertThat(drafts.visit(visit.visitId()).slot()).isEqualTo(slot);
        assertThat(drafts.visit(visit.visitId()).pinned()).isTrue();
    }

    @Test
    void keepsWhatThePlannerMovedWhileTheSolverWasAtWork() {
        Solve solve = jobs.request(rotation, 30, null, 1L, null, "planner");
        await().atMost(PATIENCE).until(() -> jobs.job(solve.id()).score() != null);
        Visit visit = ownVisits().get(0);
        String slot = company.slot(3, company.monday().plusDays(2), "MORNING");
        planning.move(visit.visitId(), visit.version(), slot, true, "planner");
        jobs.stop(solve.id());

        awaitEnd(solve.id());

        assertThat(jobs.job(solve.id()).state()).isEqualTo(SolveState.STOPPED);
        assertThat(drafts.visit(visit.visitId()).slot()).isEqualTo(slot);
        assertThat(ownVisits()).allMatch(placed -> placed.slot() != null);
    }

    @Test
    void refusesASecondSolveOfTheSameRotation() {
        Solve first = jobs.request(rotation, 30, null, 1L, null, "planner");

        assertThatThrownBy(() -> jobs.request(rotation, 5, null, 2L, null, "planner"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.solve-running"));

        jobs.stop(first.id());
        awaitEnd(first.id());
    }

    @Test
    void goesOnFromTheBestPlanAfterAShutdown() {
        long id = solves.add(
                new Order(rotation, 15, null, 1, "standard", new Solve.Terms(0, Map.of(), false, null), null),
                clock.instant(),
                "planner");
        Thread shutdown = new Thread(() -> {
            await().atMost(PATIENCE).until(() -> !jobs.job(id).best().isEmpty());
            solveRun.stop();
        });
        shutdown.start();

        assertThatThrownBy(() -> solveRun.run(id)).isInstanceOf(SolveRun.Interrupted.class);
        Solve left = jobs.job(id);
        assertThat(left.state()).isEqualTo(SolveState.RUNNING);
        assertThat(left.best()).isNotEmpty();
        assertThat(ownVisits()).allMatch(visit -> visit.slot() == null);

        solveRun.start();
        solveRun.run(id);

        Solve ended = jobs.job(id);
        assertThat(ended.state()).isEqualTo(SolveState.FINISHED);
        assertThat(ended.elapsed()).isGreaterThan(left.elapsed());
        assertThat(Objects.requireNonNull(ended.score())).isGreaterThanOrEqualTo(Objects.requireNonNull(left.score()));
        assertThat(ownVisits()).allMatch(visit -> visit.slot() != null);
    }

    @Test
    void undoesAWholeSolve() {
        awaitEnd(jobs.request(rotation, null, 20, 1L, null, "planner").id());

        assertThat(planning.undo(rotation).orElseThrow().visits()).hasSizeGreaterThanOrEqualTo(4);

        assertThat(ownVisits()).allMatch(visit -> visit.slot() == null);
    }

    private List<Visit> ownVisits() {
        var draft = drafts.of(rotation);
        return draft.visits().stream()
                .filter(visit -> draft.person(visit.visitor()).externalId().startsWith(company.prefix() + "-"))
                .toList();
    }

    private void awaitEnd(long solve) {
        await().atMost(PATIENCE).until(() -> !jobs.job(solve).state().active());
    }
}
