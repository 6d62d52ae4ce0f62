package dev.floorseat.rotation.solve;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.solver.Plan;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.SolveSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one solve: takes it up where it was left, writes the best plan as it goes, and puts it into the draft at the end unless it is
 * a what-if. When the
 * instance is shut down, the solve is left as it is for whoever takes it up.
 */
@Component
class SolveRun implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SolveRun.class);

    /** The solve was interrupted by a shutdown; the scheduler will have it taken up again. */
    static final class Interrupted extends RuntimeException {

        Interrupted(long id) {
            super("solve " + id + " is left for the next instance");
        }
    }

    /** One core stays free for those who look on; a solve limited by steps takes one, so that it can be repeated. */
    private static final int THREADS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));

    /** Solves at once: sending mail and the rest need the other threads of the scheduler. */
    private static final int PLACES = 2;

    private final Semaphore places = new Semaphore(PLACES);
    private final Solves solves;
    private final Drafts drafts;
    private final Planning planning;
    private final WeightProfiles profiles;
    private final PlanFigures planFigures;
    private final FigureRows figures;
    private final RotationSolver solver;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean shuttingDown;

    SolveRun(
            Solves solves,
            Drafts drafts,
            Planning planning,
            WeightProfiles profiles,
            PlanFigures planFigures,
            FigureRows figures,
            RotationSolver solver,
            TransactionTemplate transaction,
            Clock clock) {
        this.solves = solves;
        this.drafts = drafts;
        this.planning = planning;
        this.profiles = profiles;
        this.planFigures = planFigures;
        this.figures = figures;
        this.solver = solver;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does a solve, or what is left of it.
     *
     * @return false if this instance has enough to solve already: it waits for a free place, here or elsewhere
     */
    boolean run(long id) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            solves.byId(id).filter(solve -> solve.state().active()).ifPresent(this::run);
            return true;
        } finally {
            places.release();
        }
    }

    private void run(Solve solve) {
        long id = solve.id();
        try {
            Draft draft = drafts.of(solve.rotation(), weights(solve));
            Solve.Start start = start(solve, draft);
            solves.running(id, start);
            Plan plan = solver.solve(draft.problem(), settings(solve, start, draft), watch(solve));
            if (shuttingDown) {
                throw new Interrupted(id);
            }
            Map<Figure, Long> worth = worth(id, draft, plan);
            transaction.executeWithoutResult(status -> finish(solve, draft, plan, worth));
        } catch (Interrupted interrupted) {
            throw interrupted;
        } catch (RuntimeException | Error failed) {
            LOG.error("Solve {} failed", id, failed);
            solves.ended(id, SolveState.FAILED, clock.instant());
        }
    }

    /** What it was asked to weigh by; a run from before that was kept is weighed as its profile is now. */
    private Map<String, Long> weights(Solve solve) {
        Map<String, Long> asked = solve.terms().weights();
        return asked.isEmpty() ? profiles.newest(solve.profile()).byRule() : asked;
    }

    /** What it begins with: what it began with before it was interrupted, what the run it repeats began with, or the draft. */
    private static Solve.Start start(Solve solve, Draft draft) {
        Solve.Start before = solve.start();
        int threads = before != null ? before.threads() : solve.steps() != null ? 1 : THREADS;
        return new Solve.Start(threads, Fingerprint.of(draft), before != null ? before.from() : draft.assignment());
    }

    private void finish(Solve solve, Draft draft, Plan plan, Map<Figure, Long> worth) {
        planning.lock(solve.rotation());
        boolean stopped = solves.stopRequested(solve.id());
        if (solves.ended(solve.id(), stopped ? SolveState.STOPPED : SolveState.FINISHED, clock.instant())) {
            solves.keep(solve.id(), plan.assignment(), plan.score());
            figures.add(solve.id(), worth);
            if (!solve.terms().whatIf()) {
                planning.take(draft, plan.assignment(), solve.requestedBy());
            }
        }
    }

    private Map<Figure, Long> worth(long id, Draft draft, Plan plan) {
        try {
            return planFigures.of(draft, plan.assignment());
        } catch (RuntimeException failed) {
            LOG.error("The figures of solve {} could not be worked out; its plan is kept", id, failed);
            return Map.of();
        }
    }

    private SolveSettings settings(Solve solve, Solve.Start began, Draft draft) {
        Map<String, String> start = new HashMap<>(began.from());
        start.putAll(solve.best());
        Integer seconds = solve.seconds();
        Duration left = seconds == null
                ? null
                : atLeastASecond(Duration.ofSeconds(seconds).minus(solve.elapsed()));
        return new SolveSettings(left, solve.steps(), solve.seed(), began.threads(), draft.refused(), start);
    }

    private static Duration atLeastASecond(Duration left) {
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private StoringWatch watch(Solve solve) {
        return new StoringWatch(solves, solve, () -> shuttingDown);
    }

    @Override
    public void start() {
        shuttingDown = false;
    }

    /** Comes before the scheduler is stopped, so that it need not wait for a solve to have its time. */
    @Override
    public void stop() {
        shuttingDown = true;
    }

    @Override
    public boolean isRunning() {
        return !shuttingDown;
    }
}
