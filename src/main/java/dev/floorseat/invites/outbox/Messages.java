package dev.floorseat.invites.outbox;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.Promise;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as those see it who write into it: what was promised by which message. */
@Repository
class Messages {

    private static final int BATCH = 100;

    /** What stands where otherwise the mail server's words stand. */
    private static final String UNUSABLE = "No mail can be written to this address.";

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
                                %s
                                where o.invitation_id in (:invitations) and (o.state in ('QUEUED', 'FAILED') or o.attempts > 0)
                                order by o.id for update
                                """.formatted(Told.SELECT))
                        .param("invitations", invitations)
                        .query((row, number) -> Map.entry(row.getLong("invitation_id"), Told.read(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What the newest message of an invitation says that was not replaced. */
    Optional<Told> newestOf(long invitation) {
        return jdbc.sql("""
                %s
                where o.invitation_id = ? and o.state <> 'SUPERSEDED' order by o.id desc limit 1
                """.formatted(Told.SELECT))
                .param(invitation)
                .query((row, number) -> Told.read(row))
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

    /** Drops one of an invitation's messages. */
    void supersede(long message) {
        jdbc.sql("update invites_outbox set state = 'SUPERSEDED' where id = ?")
                .param(message)
                .update();
    }

    /** Whether a newer message has taken a message's place; who asks has locked the invitation. */
    boolean isReplaced(long invitation, long message) {
        return jdbc.sql("""
                        select count(*) from invites_outbox where invitation_id = ? and id > ? and state <> 'SUPERSEDED'
                        """).params(invitation, message).query(Long.class).single() > 0;
    }

    /** What a message says; locked until the transaction ends. */
    Told lock(long message) {
        return jdbc.sql("""
                %s
                where o.id = ? for update
                """.formatted(Told.SELECT))
                .param(message)
                .query((row, number) -> Told.read(row))
                .single();
    }

    /** Queues the drafts; one that cannot be written to its recipient has failed at once. */
    void add(List<MessageDraft> drafts) {
        batch.batchUpdate("""
                insert into invites_outbox (invitation_id, kind, sequence, stamp, starts_at, ends_at, zone, site, site_name, queue_name,
                  length, stage, counterpart, reason, message_id, recipient, recipient_name, subject, bytes, state, last_error, queued_at,
                  next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, drafts, BATCH, (statement, draft) -> {
            Promise promise = draft.promise();
            Letter letter = draft.letter();
            @Nullable
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
                draft.reason(),
                letter.messageId(),
                letter.recipient(),
                draft.recipientName(),
                letter.subject(),
                letter.bytes(),
                draft.state().name(),
                letter.isWritten() ? null : UNUSABLE,
                Utc.column(draft.stamp()),
                Utc.column(draft.due())
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
    }
}
