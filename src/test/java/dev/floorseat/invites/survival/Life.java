package dev.floorseat.invites.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The product's process, from its start to its end. */
final class Life implements AutoCloseable {

    private static final int LOOK_MILLIS = 50;

    private static final List<String> COMMON = List.of(
            "--spring.profiles.active=test",
            "--server.port=0",
            "--floorseat.demo.mailbox=false",
            "--floorseat.insights.encoder=words",
            "--db-scheduler.polling-interval=200ms",
            "--db-scheduler.heartbeat-interval=500ms");

    private final Process process;
    private final Path log;

    private Life(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it; what it says goes to a file.
     *
     * @param java for the Java that runs it
     * @param arguments what this life has besides what all have
     */
    static Life begin(Path log, List<String> java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(java);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Mortal.class.getName()));
        command.addAll(COMMON);
        command.addAll(arguments);
        return new Life(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Waits until something holds while it lives. */
    void until(Duration most, BooleanSupplier holds) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                fail("It died by itself: " + said());
            }
            if (System.nanoTime() - end > 0) {
                fail("After " + most + ": " + said());
            }
        }
    }

    /** Lets it live on for so long, and does something again and again meanwhile. */
    void goOn(Duration howLong, Runnable meanwhile) throws IOException, InterruptedException {
        long end = System.nanoTime() + howLong.toNanos();
        until(howLong.plusMinutes(1), () -> {
            meanwhile.run();
            return System.nanoTime() - end > 0;
        });
    }

    /** SIGKILL: nothing of it has time for anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Everything it has said. */
    String said() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** Whether it has said a line. */
    boolean hasSaid(String line) {
        return timesSaid(line) > 0;
    }

    /** How often it has said a line. */
    int timesSaid(String line) {
        try {
            return (int) said().lines().filter(line::equals).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
