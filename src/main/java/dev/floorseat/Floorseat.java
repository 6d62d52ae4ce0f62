package dev.floorseat;

import dev.floorseat.solver.cli.CommandLineSolver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Floorseat, or solves and verifies a file. */
@SpringBootApplication
public class Floorseat {

    /**
     * Starts the application, or runs a command without it.
     *
     * @param arguments {@code solve} or {@code verify} and what they take; else Spring Boot's arguments
     */
    public static void main(String[] arguments) {
        if (CommandLineSolver.takes(arguments)) {
            System.exit(CommandLineSolver.run(arguments, System.out, System.err));
        }
        SpringApplication.run(Floorseat.class, arguments);
    }
}
