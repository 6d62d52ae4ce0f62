package dev.floorseat.floor.imports;

import dev.floorseat.web.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of a file: all are counted, the first thousand kept. */
final class Faults {

    static final int MOST_KEPT = 1_000;

    private static final Comparator<Fault> BY_PLACE = Comparator.<Fault>comparingInt(
                    fault -> fault.line() == null ? 0 : fault.line())
            .thenComparingInt(fault -> fault.column() == null ? 0 : fault.column());

    private final List<Fault> kept = new ArrayList<>();
    private int count;

    void add(Fault fault) {
        if (count++ < MOST_KEPT) {
            kept.add(fault);
        }
    }

    int count() {
        return count;
    }

    boolean none() {
        return count == 0;
    }

    /** In the order of the file, as far as faults have lines; else in the order in which they were found. */
    List<Fault> kept() {
        return kept.stream().sorted(BY_PLACE).toList();
    }
}
