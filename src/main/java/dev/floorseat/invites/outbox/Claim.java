package dev.floorseat.invites.outbox;

import dev.floorseat.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A message that a worker has taken.
 *
 * @param attempt which attempt this is, from 1: another worker's later attempt makes this one void
 * @param ends when the visit ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Claim(long id, long invitation, int sequence, int attempt, Instant ends, byte[] bytes) {

    /** What {@link #read} reads, of the outbox as {@code o}. */
    static final String COLUMNS = "o.id, o.invitation_id, o.sequence, o.attempts, o.ends_at, o.bytes";

    static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("id"),
                row.getLong("invitation_id"),
                row.getInt("sequence"),
                row.getInt("attempts"),
                Utc.instant(row, "ends_at"),
                row.getBytes("bytes"));
    }
}
