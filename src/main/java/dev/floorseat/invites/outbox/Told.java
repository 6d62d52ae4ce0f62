package dev.floorseat.invites.outbox;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param message the message's number
 * @param stamp its DTSTAMP
 * @param reason why the visit is off, or stays where it is, as somebody wrote it; null: nobody did
 * @param state how it stands
 * @param attempts above 0: it may have left the house, unless it was refused
 * @param refused whether the mail server would not take it at the last attempt
 * @param due when it goes out, or went
 */
record Told(
        long message,
        LetterKind kind,
        int sequence,
        Instant stamp,
        Promise promise,
        @Nullable String reason,
        MessageState state,
        int attempts,
        boolean refused,
        Instant due) {

    /** Everything but the bytes, of the outbox as {@code o}. */
    static final String SELECT = """
            select o.id, o.invitation_id, o.kind, o.sequence, o.stamp, o.starts_at, o.ends_at, o.zone, o.site, o.site_name, o.queue_name,
              o.length, o.stage, o.counterpart, o.reason, o.state, o.attempts, o.refused, o.next_attempt_at, i.visit_id, i.role
            from invites_outbox o join invites_invitation i on i.id = o.invitation_id""";

    /** Whether the person may know it. */
    boolean mayHaveLeft() {
        return attempts > 0 && !refused;
    }

    /** Whether it cannot have left, and will; or would, if the planner had it tried again. */
    boolean waits() {
        return state == MessageState.FAILED || (state == MessageState.QUEUED && !mayHaveLeft());
    }

    /** Whether the person knows it, or is being told at this moment. */
    boolean isKnown() {
        return state == MessageState.SENT || state == MessageState.SENDING;
    }

    /** Reads a row of {@link #SELECT}. */
    static Told read(ResultSet row) throws SQLException {
        Promise promise = new Promise(
                row.getLong("visit_id"),
                Role.valueOf(row.getString("role")),
                Utc.instant(row, "starts_at"),
                Utc.instant(row, "ends_at"),
                ZoneId.of(row.getString("zone")),
                row.getString("site"),
                row.getString("site_name"),
                row.getString("queue_name"),
                VisitLength.valueOf(row.getString("length")),
                Stage.valueOf(row.getString("stage")),
                row.getString("counterpart"));
        return new Told(
                row.getLong("id"),
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("sequence"),
                Utc.instant(row, "stamp"),
                promise,
                row.getString("reason"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("refused"),
                Utc.instant(row, "next_attempt_at"));
    }
}
