package dev.floorseat.figures;

import java.time.LocalDate;

/**
 * One thing that counts for a figure.
 *
 * @param day on which it happened or was due
 * @param part days, visits, or what of the whole was reached
 * @param whole of what; 1 where nothing is shared out
 */
record Observation(LocalDate day, double part, double whole) {

    /** A value that stands for itself. */
    static Observation of(LocalDate day, double value) {
        return new Observation(day, value, 1);
    }

    /** Something that was reached or not. */
    static Observation of(LocalDate day, boolean reached) {
        return of(day, reached ? 1 : 0);
    }
}
