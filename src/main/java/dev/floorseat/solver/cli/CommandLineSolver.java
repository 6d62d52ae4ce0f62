package dev.floorseat.solver.cli;

import dev.floorseat.solver.Fault;
import dev.floorseat.solver.UnusableFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.core.JacksonException;

/** The commands {@code solve} and {@code verify}. What a program reads goes to standard output, what a person reads to standard error. */
@Command(
        name = "floorseat",
        description = "Solves and verifies files; without a command, starts the product.",
        subcommands = {SolveCommand.class, VerifyCommand.class})
final class CommandLineSolver {

    static final int FINE = 0;
    static final int BROKEN = 1;
    static final int UNUSABLE = 2;
    /** What nobody foresaw; EX_SOFTWARE of BSD's sysexits.h. picocli's own 1 would say that a hard rule is broken. */
    static final int FAILED = 70;

    private static final Set<String> COMMANDS = Set.of("solve", "verify");

    private final PrintStream out;
    private final PrintStream err;

    private CommandLineSolver(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Whether the arguments ask for a command.
     *
     * @param arguments the program's arguments
     * @return true when {@link #run} should take them
     */
    static boolean takes(String[] arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /**
     * Runs a command.
     *
     * @param arguments the command and what it takes
     * @param out where the one line of JSON goes
     * @param err where progress and errors go
     * @return the exit code: 0 without a broken hard rule, 1 with one, 2 when the input is unusable, 70 when the program failed
     */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "solver-logback.xml");
        }
        CommandLineSolver commands = new CommandLineSolver(out, err);
        CommandLine line = new CommandLine(commands)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, failed, parsed) -> commands.explain(failure));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError | LinkageError | AssertionError failure) {
            failure.printStackTrace(err);
            return FAILED;
        }
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    private int explain(Exception failure) {
        if (failure instanceof UnusableInput unusable) {
            for (Fault fault : unusable.faults()) {
                err.println(unusable.file() + " " + fault);
            }
            return UNUSABLE;
        }
        if (failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof JacksonException) {
            err.println(failure);
            return UNUSABLE;
        }
        failure.printStackTrace(err);
        return FAILED;
    }

    /** A file that cannot be used, and which. */
    static final class UnusableInput extends Exception {

        private final String file;
        private final transient List<Fault> faults;

        UnusableInput(String file, UnusableFile why) {
            super(why);
            this.file = file;
            this.faults = why.faults();
        }

        String file() {
            return file;
        }

        List<Fault> faults() {
            return faults;
        }
    }
}
