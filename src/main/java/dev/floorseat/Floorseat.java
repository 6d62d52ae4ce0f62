package dev.floorseat;

import dev.floorseat.solver.Commands;
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
        Commands commands = Commands.find();
        if (commands.takes(arguments)) {
            System.exit(commands.run(arguments, System.out, System.err));
        }
        SpringApplication.run(Floorseat.class, arguments);
    }
}
