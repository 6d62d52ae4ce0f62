package dev.floorseat.solver.cli;

import dev.floorseat.solver.Commands;
import java.io.PrintStream;

/** Offers the command line to the program's start; named in {@code META-INF/services}. */
public final class SolverCommands implements Commands {

    @Override
    public boolean takes(String[] arguments) {
        return CommandLineSolver.takes(arguments);
    }

    @Override
    public int run(String[] arguments, PrintStream out, PrintStream err) {
        return CommandLineSolver.run(arguments, out, err);
    }
}
