package dev.floorseat.solver;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files under {@code solver-config/}: taken from beside the running jar if they are there, else from the working directory, else
 * from inside the jar.
 */
public final class SolverFiles {

    private static final String FOLDER = "solver-config";

    private SolverFiles() {}

    /**
     * Opens a file.
     *
     * @param name its path under {@code solver-config/}, such as {@code weights/standard.json}
     * @return the file, read whole
     * @throws UncheckedIOException when there is no such file or it cannot be read
     */
    public static InputStream open(String name) {
        try {
            for (Path folder : folders()) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    return new ByteArrayInputStream(Files.readAllBytes(file));
                }
            }
            try (InputStream packed = SolverFiles.class.getResourceAsStream('/' + FOLDER + '/' + name)) {
                if (packed == null) {
                    throw new FileNotFoundException(FOLDER + '/' + name);
                }
                return new ByteArrayInputStream(packed.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Run as {@code java -jar}, the class path is the jar. */
    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        Path jar = Path.of(System.getProperty("java.class.path", "").split(System.getProperty("path.separator"), 2)[0]);
        if (jar.toString().endsWith(".jar") && jar.toAbsolutePath().getParent() != null) {
            folders.add(jar.toAbsolutePath().getParent().resolve(FOLDER));
        }
        folders.add(Path.of(FOLDER));
        return folders;
    }
}
