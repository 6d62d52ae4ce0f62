package dev.floorseat.floor;

import dev.floorseat.web.Fault;
import java.util.List;

/**
 * What an import did, or would do, or why it did nothing.
 *
 * @param created records new to us
 * @param changed records known, now otherwise
 * @param unchanged records known, and the same
 * @param removed records gone: cancelled, or replaced by a new forecast
 * @param dryRun whether this was only a trial
 * @param faults the first of the faults, in the order of the file; empty: the file is good
 * @param faultCount all faults there are
 */
public record ImportResult(
        int created, int changed, int unchanged, int removed, boolean dryRun, List<Fault> faults, int faultCount) {

    /** Keeps its own copy of the faults. */
    public ImportResult {
        faults = List.copyOf(faults);
    }

    /**
     * A file that was refused.
     *
     * @param faults the first of them
     * @param faultCount how many there are
     * @param dryRun whether it was only a trial
     * @return nothing done
     */
    public static ImportResult refused(List<Fault> faults, int faultCount, boolean dryRun) {
        return new ImportResult(0, 0, 0, 0, dryRun, faults, faultCount);
    }

    /**
     * Whether the file was good.
     *
     * @return true when there are no faults
     */
    public boolean good() {
        return faultCount == 0;
    }

    /**
     * Whether anything is otherwise than before, or would be.
     *
     * @return false when all was as in the file
     */
    public boolean changesSomething() {
        return created + changed + removed > 0;
    }
}
