package dev.floorseat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Floorseat. */
@SpringBootApplication
public class Floorseat {

    /**
     * Starts the application.
     *
     * @param arguments Spring Boot's arguments
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Floorseat.class, arguments);
    }
}
