package dev.floorseat.solver.cli;

import dev.floorseat.solver.Plan;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Verification;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores a plan file anew and lists every broken rule. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Scores a plan and lists every broken rule.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineSolver commands;

    @Parameters(index = "0", paramLabel = "PROBLEM.json", description = "the problem")
    private Path problem;

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "the plan")
    private Path plan;

    @Override
    public Integer call() throws Exception {
        Problem read = InputFiles.problem(problem);
        Plan planned = InputFiles.plan(plan, read);
        Map<String, String> assignment = planned.assignment();
        Verification verification = InputFiles.solver().verify(read, assignment);
        int visits = read.visits().size();
        commands.out().println(ResultLine.of(planned.rotation(), visits, visits - assignment.size(), verification));
        commands.out().flush();
        return verification.score().feasible() ? CommandLineSolver.FINE : CommandLineSolver.BROKEN;
    }
}
