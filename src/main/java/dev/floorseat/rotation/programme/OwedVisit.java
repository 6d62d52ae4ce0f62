package dev.floorseat.rotation.programme;

import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import org.jspecify.annotations.Nullable;

/**
 * One visit an executive owes in a rotation.
 *
 * @param priority 1 to 10, 10 is missed most
 * @param minDays least days after the executive's visit before; null: it follows nothing
 * @param maxDays most days; null exactly when {@code minDays} is
 */
public record OwedVisit(
        VisitLength length,
        Stage stage,
        int priority,
        @Nullable Integer minDays,
        @Nullable Integer maxDays) {}
