package dev.floorseat.solver;

import java.util.List;
import java.util.stream.Collectors;

/** A problem or plan that cannot be used; says everything that is wrong with it. */
public final class UnusableFile extends Exception {

    private final transient List<Fault> faults;

    /**
     * Refuses a file.
     *
     * @param faults what is wrong, in the file's order; at least one
     */
    public UnusableFile(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return the faults in the file's order; at least one
     */
    public List<Fault> faults() {
        return faults;
    }
}
