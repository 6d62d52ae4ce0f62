package dev.floorseat.solver;

import java.io.PrintStream;
import java.util.ServiceLoader;

/** What the program does with files, without database or web. */
public interface Commands {

    /**
     * Finds the commands. They are found and not called by name, because they use the solver and this package is used by it.
     *
     * @return the commands
     */
    static Commands find() {
        return ServiceLoader.load(Commands.class).findFirst().orElseThrow();
    }

    /**
     * Whether the arguments ask for a command.
     *
     * @param arguments the program's arguments
     * @return true when {@link #run} should take them
     */
    boolean takes(String[] arguments);

    /**
     * Runs a command.
     *
     * @param arguments the command and what it takes
     * @param out where the one line of JSON goes
     * @param err where progress and errors go
     * @return the exit code: 0 without a broken hard rule, 1 with one, 2 when the input is unusable, 70 when the program failed
     */
    int run(String[] arguments, PrintStream out, PrintStream err);
}
