package dev.floorseat.rotation.programme;

import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One visit of a programme.
 *
 * @param minDays least days between the start of the visit before and this one; null: it follows nothing
 * @param maxDays most days; null exactly when {@code minDays} is
 */
@Table("rotation_programme_step")
public record Step(
        VisitLength length,
        Stage stage,
        @Nullable Integer minDays,
        @Nullable Integer maxDays) {

    /** Refuses half a span, and one that runs backwards. */
    public Step {
        if ((minDays == null) != (maxDays == null)) {
            throw new IllegalArgumentException("both bounds or none: " + minDays + " to " + maxDays);
        }
        if (minDays != null && maxDays != null && (minDays < 0 || minDays > maxDays)) {
            throw new IllegalArgumentException("not a span of days: " + minDays + " to " + maxDays);
        }
    }
}
