package dev.floorseat.rotation.web.board;

import dev.floorseat.solver.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the planner looks for another place. What is null does not matter to them.
 *
 * @param day a day
 * @param week a week, where no day is named
 * @param row a site and band, as {@link Cell#row()} names them
 * @param mentor the mentor's external id
 */
record Wanted(
        @Nullable LocalDate day,
        @Nullable Week week,
        @Nullable String row,
        @Nullable String mentor) {

    /**
     * Reads what a form says; what makes no sense does not matter.
     *
     * @param when a day such as 2027-01-18, a week such as 2027-W03, or empty
     */
    static Wanted of(String when, String row, String mentor) {
        LocalDate day = null;
        try {
            day = LocalDate.parse(when);
        } catch (DateTimeException noDay) {
            // then it is a week, or nothing
        }
        return new Wanted(
                day, Week.parse(when).orElse(null), row.isBlank() ? null : row, mentor.isBlank() ? null : mentor);
    }

    /** Whether a day, a site's shift or a mentor is named: a week alone is no place. */
    boolean pointsAtSomething() {
        return day != null || row != null || mentor != null;
    }

    boolean takes(Cell cell, Slot slot) {
        return (day == null || day.equals(cell.day()))
                && (week == null || week.contains(cell.day()))
                && (row == null || row.equals(cell.row()))
                && (mentor == null || mentor.equals(slot.mentor()));
    }

    /** What the choice of days has selected. */
    public String when() {
        if (day != null) {
            return day.toString();
        }
        return week == null ? "" : week.id();
    }
}
