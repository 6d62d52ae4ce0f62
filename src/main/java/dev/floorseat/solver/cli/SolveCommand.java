package dev.floorseat.solver.cli;

import dev.floorseat.solver.Plan;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.SolveSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a plan for a problem file. Interrupted, it writes the best plan so far. */
@Command(name = "solve", mixinStandardHelpOptions = true, description = "Makes a plan for a problem file.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SolveCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineSolver commands;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROBLEM.json", description = "the problem")
    private Path problem;

    @ArgGroup(multiplicity = "1")
    private Limit limit;

    @Option(names = "--seed", paramLabel = "S", description = "starts the random numbers; ${DEFAULT-VALUE} by default")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "T", description = "threads that try moves; ${DEFAULT-VALUE} by default")
    private int threads = 1;

    @Option(names = "--out", required = true, paramLabel = "PLAN.json", description = "where the plan goes")
    private Path out;

    /** Where a solve ends: one of the two. */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    static final class Limit {

        @Option(names = "--seconds", required = true, paramLabel = "N", description = "how long")
        private @Nullable Integer seconds;

        @Option(
                names = "--steps",
                required = true,
                paramLabel = "N",
                description = "steps of local search, for a plan that can be repeated")
        private @Nullable Integer steps;
    }

    @Override
    public Integer call() throws Exception {
        SolveSettings settings = settings();
        InputFiles.checkWritable(out);
        Problem read = InputFiles.problem(problem);
        ConsoleWatch watch = new ConsoleWatch(commands.err());
        try (Interruption interruption = Interruption.stopping(watch)) {
            Plan plan = InputFiles.solver().solve(read, settings, watch);
            InputFiles.write(plan, out);
            commands.out().println(ResultLine.of(plan, watch.end()));
            commands.out().flush();
            interruption.written();
            return plan.score().feasible() ? CommandLineSolver.FINE : CommandLineSolver.BROKEN;
        }
    }

    private SolveSettings settings() {
        if (limit.seconds != null && limit.seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--seconds must be 1 or more");
        }
        if (limit.steps != null && limit.steps < 0) {
            throw new ParameterException(spec.commandLine(), "--steps must be 0 or more");
        }
        if (threads < 1 || threads > 64) {
            throw new ParameterException(spec.commandLine(), "--threads must be between 1 and 64");
        }
        Duration time = limit.seconds == null ? null : Duration.ofSeconds(limit.seconds);
        return new SolveSettings(time, limit.steps, seed, threads, Map.of(), Map.of());
    }
}
