package dev.floorseat.rotation.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that was published.
 *
 * @param number from 1; only the newest is in force
 * @param publishedBy the account; none where {@link #byPolicy}
 * @param recalled why it took the plan back; null: it did not
 */
public record PlanVersion(
        int number,
        Instant publishedAt,
        String publishedBy,
        @Nullable String recalled) {

    /** Whether it is a small repair that went through by the policy. */
    public boolean byPolicy() {
        return SmallRepairs.BY.equals(publishedBy);
    }
}
