package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of a licence, first and last included; without one, no day. */
record Days(LocalDate from, LocalDate to) {

    static Days of(Problem.@Nullable Licence licence) {
        return licence == null ? new Days(LocalDate.MAX, LocalDate.MIN) : new Days(licence.from(), licence.to());
    }

    boolean cover(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
