package dev.floorseat.rules.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shared note that calls a directive a mistake, as its owner reads it: without author, visit or day.
 *
 * @param note the note's number
 * @param directive the directive's number
 * @param version number of the version it hangs on
 * @param situation what was seen or heard; null only where there is an action
 * @param action what should change; null only where there is a situation
 * @param site external id
 * @param queue external id
 * @param week the Monday of the week in which it was noted, in the company's zone
 * @param due by then the owner answers
 * @param answer number of the answer; null: there is none yet
 * @param open whether it still waits: without an answer, for the version of a change, or because the directive that was withdrawn holds
 *     again
 */
public record Mistake(
        long note,
        long directive,
        long version,
        @Nullable String situation,
        @Nullable String action,
        String site,
        String queue,
        LocalDate week,
        LocalDate due,
        @Nullable Long answer,
        boolean open) {

    /** Whether the owner should have answered by now. */
    public boolean overdue(LocalDate today) {
        return open && due.isBefore(today);
    }
}
