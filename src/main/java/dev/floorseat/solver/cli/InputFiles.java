package dev.floorseat.solver.cli;

import dev.floorseat.solver.Fault;
import dev.floorseat.solver.Plan;
import dev.floorseat.solver.PlanFile;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.UnusableFile;
import dev.floorseat.solver.cli.CommandLineSolver.UnusableInput;
import dev.floorseat.solver.engine.Engine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/** The files of the commands. */
final class InputFiles {

    private InputFiles() {}

    static Problem problem(Path file) throws UnusableInput {
        return read(file, ProblemFile::read);
    }

    /** The engineer's files under {@code solver-config/} are input as well. */
    static RotationSolver solver() throws UnusableInput {
        try {
            return Engine.start();
        } catch (IllegalArgumentException unusable) {
            String words = Objects.requireNonNullElse(unusable.getMessage(), "cannot be used");
            throw new UnusableInput("solver-config", new UnusableFile(List.of(new Fault("", words))));
        }
    }

    static Plan plan(Path file, Problem problem) throws UnusableInput {
        return read(file, in -> PlanFile.read(in, problem));
    }

    /** Writes beside the file and then puts it in its place, so that nobody ever sees half a plan. */
    static void write(Plan plan, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, ".floorseat-", ".part", asAnyFile(file));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                PlanFile.write(plan, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A temporary file is its owner's alone; this one becomes the plan, which the umask says who may read. */
    private static FileAttribute<?>[] asAnyFile(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
    }

    /** Says before hours of solving that the plan could not be written. */
    static void checkWritable(Path file) throws UnusableInput {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new UnusableInput(
                    file.toString(), new UnusableFile(List.of(new Fault("", "cannot be written there"))));
        }
    }

    private static <T> T read(Path file, Reading<T> reading) throws UnusableInput {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reading.read(in);
        } catch (UnusableFile unusable) {
            throw new UnusableInput(file.toString(), unusable);
        } catch (IOException unreadable) {
            String why = Files.exists(file) ? "cannot be read" : "is not there";
            throw new UnusableInput(file.toString(), new UnusableFile(List.of(new Fault("", why))));
        }
    }

    /** Reads something from an open file. */
    private interface Reading<T> {
        T read(InputStream in) throws UnusableFile, IOException;
    }
}
