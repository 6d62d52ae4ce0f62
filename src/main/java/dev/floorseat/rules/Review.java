package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an entry of the lexicon or a statement of the charter has come.
 *
 * @param commentUntil last day on which those who would work by it comment; null: they were not asked
 * @param approvedBy the account that put it in force; null: it waits for somebody other than its writer
 * @param approvedAt when; null: it waits, or nobody knows any more
 * @param early why before the comments were over; null: they were
 * @param replaces number of what it takes the place of then; null: it is new
 * @param withdrawn whether it was taken out
 * @param writtenAt when it was last changed
 * @param writtenBy the account that changed it
 */
public record Review(
        @Nullable LocalDate commentUntil,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String early,
        @Nullable Long replaces,
        boolean withdrawn,
        Instant writtenAt,
        String writtenBy) {

    static Review of(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("comment_until", LocalDate.class),
                row.getString("approved_by"),
                Utc.instantOrNull(row, "approved_at"),
                row.getString("approved_early"),
                row.getObject("replaces", Long.class),
                row.getBoolean("withdrawn"),
                Utc.instant(row, "written_at"),
                row.getString("written_by"));
    }

    /** Whether somebody said yes and nobody took it out. */
    public boolean holds() {
        return approvedBy != null && !withdrawn;
    }

    /** Whether somebody has to say yes. */
    public boolean isWaiting() {
        return approvedBy == null && !withdrawn;
    }

    /** Whether it waits and those who would work by it are or were asked. */
    public boolean isAsked() {
        return isWaiting() && commentUntil != null;
    }

    /** Whether they can still say something. */
    public boolean isOpen(LocalDate today) {
        return isWaiting() && commentUntil != null && !today.isAfter(commentUntil);
    }
}
