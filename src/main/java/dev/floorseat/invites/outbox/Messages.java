package dev.floorseat.invites.outbox;

import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as those see it who write into it: what was promised by which message. */
@Repository
class Messages {

    private static final int BATCH = 100;

    /** Everything but the bytes. */
    private static final String SAID = """
            o.id, o.invitation_id, o.kind, o.sequence, o.stamp, o.starts_at, o.ends_at, o.zone, o.site, o.site_name, o.queue_name,
            o.length, o.stage, o.counterpart, o.state, o.attempts, o.next_attempt_at, i.visit_id, i.role""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Messages(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What each invitation's messages say that still count, oldest first, by invitation; locked until the transaction ends. */
    Map<Long, List<Told>> lockOf(Collection<Long> invitations) {
        return invitations.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select %s from invites_outbox o join invites_invitation i on i.id = o.invitation_id
                                where o.invitation_id in (:invitations) and (o.state = 'QUEUED' or o.attempts > 0)
                                order by o.id for update
                                """.formatted(SAID))
                        .param("invitations", invitations)
                        .query((row, number) -> Map.entry(row.getLong("invitation_id"), read(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What the newest message of an invitation says that was not replaced. */
    Optional<Told> newestOf(long invitation) {
        return jdbc.sql("""
                select %s from invites_outbox o join invites_invitation i on i.id = o.invitation_id
                where o.invitation_id = ? and o.state <> 'SUPERSEDED' order by o.id desc limit 1
                """.formatted(SAID))
                .param(invitation)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Drops what these invitations have not sent: it says nothing true any more. */
    void supersede(Collection<Long> invitations) {
        if (!invitations.isEmpty()) {
            jdbc.sql(
                            "update invites_outbox set state = 'SUPERSEDED' where invitation_id in (:invitations) and state in ('QUEUED', 'FAILED')")
                    .param("invitations", invitations)
                    .update();
        }
    }

    void add(List<Draft> drafts) {
        batch.batchUpdate("""
                insert into invites_outbox (invitation_id, kind, sequence, stamp, starts_at, ends_at, zone, site, site_name, queue_name,
                  length, stage, counterpart, message_id, recipient, recipient_name, subject, bytes, state, queued_at, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)
                """, drafts, BATCH, (statement, draft) -> {
            Promise promise = draft.promise();
            Letter letter = draft.letter();
            Object[] values = {
                draft.invitation(),
                draft.kind().name(),
                draft.sequence(),
                Utc.column(draft.stamp()),
                Utc.column(promise.from()),
                Utc.column(promise.to()),
                promise.zone().getId(),
                promise.site(),
                promise.siteName(),
                promise.queueName(),
                promise.length().name(),
                promise.stage().name(),
                promise.counterpart(),
                letter.messageId(),
                letter.recipient(),
                draft.recipientName(),
                letter.subject(),
                letter.bytes(),
                Utc.column(draft.stamp()),
                Utc.column(draft.due())
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
    }

    /**
     * A message to be queued.
     *
     * @param due before then nothing is sent: more may change
     */
    record Draft(
            long invitation,
            LetterKind kind,
            int sequence,
            Instant stamp,
            Promise promise,
            String recipientName,
            Letter letter,
            Instant due) {}

    private static Told read(ResultSet row) throws SQLException {
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
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Utc.instant(row, "next_attempt_at"));
    }
}
