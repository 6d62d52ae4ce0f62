package dev.floorseat.rotation.solve;

import dev.floorseat.solver.Progress;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.SolveWatch;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Writes a solve's progress into the database once a second, the plan whenever it became better, and reads whether to stop. */
class StoringWatch implements SolveWatch {

    private final Solves solves;
    private final Solve solve;
    private final BooleanSupplier shuttingDown;
    private volatile boolean stopRequested;
    private @Nullable Score stored;

    StoringWatch(Solves solves, Solve solve, BooleanSupplier shuttingDown) {
        this.solves = solves;
        this.solve = solve;
        this.shuttingDown = shuttingDown;
        this.stopRequested = solve.stopRequested();
    }

    @Override
    public void progress(Progress progress) {
        boolean better = stored == null || progress.score().compareTo(stored) > 0;
        Duration elapsed = solve.elapsed().plus(progress.elapsed());
        solves.progress(
                solve.id(),
                elapsed,
                progress.score(),
                progress.movesPerSecond(),
                better ? progress.best().get().assignment() : null);
        stored = better ? progress.score() : stored;
        stopRequested = solves.stopRequested(solve.id());
    }

    @Override
    public boolean stop() {
        return stopRequested || shuttingDown.getAsBoolean();
    }
}
