package dev.floorseat.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What rules are for: a statement of intent.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param statement at most 200 characters
 * @param approvedBy the account that put it in force; null: it waits for somebody other than its writer
 * @param replaces number of the statement whose place it takes then; null: it is new
 * @param withdrawn whether it was taken out
 * @param writtenAt when it was last changed
 * @param writtenBy the account that changed it
 */
public record CharterStatement(
        long id,
        long revision,
        String statement,
        @Nullable String approvedBy,
        @Nullable Long replaces,
        boolean withdrawn,
        Instant writtenAt,
        String writtenBy) {

    /** Whether rules can serve it today. */
    public boolean holds() {
        return approvedBy != null && !withdrawn;
    }

    /** Whether somebody has to say yes. */
    public boolean isWaiting() {
        return approvedBy == null && !withdrawn;
    }
}
