package dev.floorseat.rotation.horizon;

import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of all rotations.
 *
 * @param monday its first day
 * @param rotations the names of the rotations it belongs to, the first to begin first; empty: none
 * @param promised visits that are promised, or took place
 * @param drafted visits whose draft is not published, or differs from what is
 */
public record PlanWeek(LocalDate monday, List<String> rotations, int promised, int drafted) {

    /** Copies the list. */
    public PlanWeek {
        rotations = List.copyOf(rotations);
    }

    /** How firm it is on a day; null: no rotation has it. A week without visits is a draft until it is over. */
    public @Nullable Standing standing(LocalDate today) {
        if (rotations.isEmpty()) {
            return null;
        }
        if (monday.plusWeeks(1).isAfter(today)) {
            return promised > 0 && drafted == 0 ? Standing.PUBLISHED : Standing.DRAFT;
        }
        return Standing.HISTORIC;
    }
}
