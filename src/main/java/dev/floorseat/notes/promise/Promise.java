package dev.floorseat.notes.promise;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an executive undertook at a debrief.
 *
 * @param id its number
 * @param visit of the debrief
 * @param owner the executive
 * @param mentor of that visit
 * @param text what it is
 * @param due the day by which it will be done
 * @param reason why it was withdrawn; null: it was not
 * @param changedAt since when it has its state
 * @param version counts its changes
 */
public record Promise(
        long id,
        VisitId visit,
        PersonId owner,
        PersonId mentor,
        String text,
        LocalDate due,
        PromiseState state,
        @Nullable String reason,
        Instant changedAt,
        long version) {

    /** Whether it should have been done by now. */
    public boolean overdue(LocalDate today) {
        return state == PromiseState.OPEN && due.isBefore(today);
    }
}
