package dev.floorseat.solver.cli;

import dev.floorseat.solver.Progress;
import dev.floorseat.solver.SolveWatch;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints one line a second and remembers the last. */
final class ConsoleWatch implements SolveWatch {

    private final PrintStream err;
    private volatile boolean stop;
    private volatile @Nullable Progress end;

    ConsoleWatch(PrintStream err) {
        this.err = err;
    }

    @Override
    public void progress(Progress progress) {
        if (progress.last()) {
            end = progress;
        }
        err.println(String.format(
                Locale.ROOT,
                "%.1f s  score %s  unassigned %d  %d moves/s",
                progress.elapsed().toMillis() / 1000.0,
                progress.score(),
                progress.unassigned(),
                progress.movesPerSecond()));
    }

    @Override
    public boolean stop() {
        return stop;
    }

    void stopNow() {
        stop = true;
    }

    Progress end() {
        return Objects.requireNonNull(end);
    }
}
