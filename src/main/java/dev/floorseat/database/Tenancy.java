package dev.floorseat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A product's right to the folder of an embedded database, which only one has at a time, and which ends with its process. A server that
 * still runs there belongs to nobody: it was left by a product that was killed, and would keep the next one from its data.
 */
final class Tenancy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tenancy.class);

    /** A server writes to the disk what it has in its hands before it ends. */
    private static final int PATIENCE_SECONDS = 60;

    /** The folders this process has. Asked first: closing a second channel would give up the lock of the first (FileLock, POSIX). */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private Tenancy(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes possession. Refuses while another product has it. */
    static Tenancy of(Path folder) {
        try {
            Files.createDirectories(folder);
            Tenancy tenancy = locked(folder.toRealPath());
            tenancy.server().ifPresent(tenancy::end);
            return tenancy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tenancy locked(Path folder) throws IOException {
        if (!OURS.add(folder)) {
            throw taken(folder);
        }
        FileChannel lock =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            OURS.remove(folder);
            throw taken(folder);
        }
        return new Tenancy(folder, lock);
    }

    private static IllegalStateException taken(Path folder) {
        return new IllegalStateException("Another product is using the embedded database in " + folder);
    }

    /** Where the server's program is unpacked. */
    Path program() {
        return folder.resolve("server");
    }

    /** Where its data is. */
    Path data() {
        return folder.resolve("data");
    }

    /** The process of the server that runs in this folder; empty if none does. */
    Optional<ProcessHandle> server() throws IOException {
        if (!Files.isDirectory(data())) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(data(), "*.pid")) {
            for (Path note : notes) {
                String number = Files.readString(note).strip();
                // none at all, where the server was killed while it wrote
                if (number.matches("\\d{1,18}")) {
                    Optional<ProcessHandle> found =
                            ProcessHandle.of(Long.parseLong(number)).filter(this::isOfThisFolder);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A note may be old, and its number another program's by now. */
    private boolean isOfThisFolder(ProcessHandle process) {
        @Nullable String command = process.info().command().orElse(null);
        try {
            return command != null
                    && Path.of(command).toRealPath().startsWith(program().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private void end(ProcessHandle server) {
        LOG.warn("Ending the database server {} that was left in {}", server.pid(), folder);
        CompletableFuture<ProcessHandle> end = server.onExit();
        server.destroy();
        end.completeOnTimeout(server, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (server.isAlive()) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            OURS.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
