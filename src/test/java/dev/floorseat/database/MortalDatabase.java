package dev.floorseat.database;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The embedded database as the product starts it, killed and started again by a test: at the same port, with what it had written. */
public final class MortalDatabase implements AutoCloseable {

    private static final int LONGEST_SECONDS = 60;

    private final Path folder;
    private final int port;
    private EmbeddedDatabase server;

    private MortalDatabase(Path folder, EmbeddedDatabase server) {
        this.folder = folder;
        this.server = server;
        this.port = URI.create(server.url().substring("jdbc:".length())).getPort();
    }

    /** Starts it with its data in a folder. */
    public static MortalDatabase startIn(Path folder) {
        return new MortalDatabase(folder, EmbeddedDatabase.startIn(folder));
    }

    /** The JDBC address, without parameters; the user is root, without a password. */
    public String url() {
        return server.url();
    }

    /** SIGKILL: it has time to write nothing. */
    public void kill() {
        try {
            ProcessHandle process = server.process().orElseThrow();
            process.destroyForcibly();
            process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it once more after it was killed; it mends its data itself. */
    public void startAgain() {
        server = EmbeddedDatabase.startIn(folder, port);
    }

    @Override
    public void close() throws ManagedProcessException {
        server.close();
    }
}
