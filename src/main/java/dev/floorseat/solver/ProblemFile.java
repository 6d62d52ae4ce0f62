package dev.floorseat.solver;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes problem files: JSON, UTF-8, with the fields of {@link Problem} and nothing else. */
public final class ProblemFile {

    private ProblemFile() {}

    /**
     * Reads a problem and checks all of it.
     *
     * @param in the file; not closed
     * @return the problem
     * @throws UnusableFile when it is not JSON, has unknown fields or ids, lacks something or contradicts itself; names every fault
     */
    public static Problem read(InputStream in) throws UnusableFile {
        List<Fault> faults = new ArrayList<>();
        Problem problem = ProblemReading.problem(new JsonObject(JsonFile.tree(in), "", faults));
        new ProblemCheck(problem, faults).run();
        if (!faults.isEmpty()) {
            throw new UnusableFile(faults);
        }
        return problem;
    }

    /**
     * Writes a problem.
     *
     * @param problem the problem
     * @param out where to; not closed
     */
    public static void write(Problem problem, OutputStream out) {
        JsonFile.write(problem, out);
    }

    /**
     * Checks a problem that was not read from a file: its ids, times and orders.
     *
     * @param problem the problem
     * @return what is wrong, with pointers as if it had been a file; empty when nothing is
     */
    public static List<Fault> faults(Problem problem) {
        List<Fault> faults = new ArrayList<>();
        new ProblemCheck(problem, faults).run();
        return faults;
    }
}
