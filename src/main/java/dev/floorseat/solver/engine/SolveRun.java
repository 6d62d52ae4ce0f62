package dev.floorseat.solver.engine;

import dev.floorseat.solver.Plan;
import dev.floorseat.solver.Progress;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.solver.model.RotationPlan;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One solve from start to end. A second thread looks at the clock: it reports once a second and asks ten times a second whether to stop.
 */
final class SolveRun {

    private static final Logger LOG = LoggerFactory.getLogger(SolveRun.class);
    private static final int LOOKS_A_SECOND = 10;

    private final SolverTemplate template;
    private final Start start;
    private final SolveSettings settings;
    private final SolveWatch watch;
    private final DefaultSolver<RotationPlan> solver;
    private volatile RotationPlan best;
    private final long began = System.nanoTime();
    private volatile Score reached = new Score(0, 0, 0);
    private volatile boolean stopped;
    private int looks;
    private volatile long moves;

    SolveRun(SolverTemplate template, Start start, SolveSettings settings, SolveWatch watch) {
        this.template = template;
        this.start = start;
        this.settings = settings;
        this.watch = watch;
        this.best = start.plan;
        this.solver = template.solver(settings);
        start.plan.until(() -> stopped || timeIsUp());
        solver.addEventListener(event -> best = event.getNewBestSolution());
        solver.addPhaseLifecycleListener(new Observer());
    }

    Plan plan() {
        if (start.movable < 2) {
            moves = new OneVisit(template, start.plan).place(() -> watch.stop() || timeIsUp());
            return done();
        }
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "solve-watch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            reached = template.score(start.plan);
            long every = 1000L / LOOKS_A_SECOND;
            var unused = clock.scheduleAtFixedRate(this::look, every, every, TimeUnit.MILLISECONDS);
            best = solver.solve(start.plan);
        } finally {
            clock.shutdownNow();
        }
        return done();
    }

    private boolean timeIsUp() {
        return settings.limit() != null && elapsed().compareTo(settings.limit()) >= 0;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Plan done() {
        Plan plan = PlanMaking.withReasons(start.world, best, settings.refusedSlots());
        reached = plan.score();
        watch.progress(progress(true, plan));
        return plan;
    }

    /** An exception that got out of here would end all looks: the solve could not be stopped any more and nothing would be stored. */
    private void look() {
        unharmed(() -> {
            if (watch.stop()) {
                stopped = true;
                solver.terminateEarly();
            }
        });
        if (++looks % LOOKS_A_SECOND == 0) {
            unharmed(() -> watch.progress(progress(false, null)));
        }
    }

    private static void unharmed(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOG.warn("who looks on at a solve failed; it goes on", failed);
        }
    }

    private Progress progress(boolean last, @Nullable Plan done) {
        RotationPlan now = best;
        Duration elapsed = elapsed();
        long tried = Math.max(moves, solver.getSolverScope().getScoreCalculationCount());
        int unassigned = (int)
                now.visits().stream().filter(visit -> visit.getSlot() == null).count();
        return new Progress(
                elapsed,
                reached,
                unassigned,
                tried * 1_000_000_000L / Math.max(1, elapsed.toNanos()),
                tried,
                last,
                () -> done == null ? PlanMaking.bare(start.world, now) : done);
    }

    /** During construction no best plan is announced, and none afterwards if local search finds nothing better. */
    private final class Observer extends PhaseLifecycleListenerAdapter<RotationPlan> {

        @Override
        public void stepEnded(AbstractStepScope<RotationPlan> step) {
            reached = PlanMaking.score(
                    (HardMediumSoftLongScore) step.getPhaseScope().getBestScore());
        }

        @Override
        public void phaseEnded(AbstractPhaseScope<RotationPlan> phase) {
            RotationPlan found = phase.getSolverScope().getBestSolution();
            if (found != null) {
                best = found;
            }
        }
    }
}
