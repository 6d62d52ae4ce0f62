package dev.floorseat.invites.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox as its workers see it. Each call is a short transaction of its own: no lock is held while a mail server is talked to.
 * Read committed, so that taking rows locks no gaps in which a publisher wants to write.
 */
@Repository
class Claims {

    /** A worker that has had a message for so long is dead. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Claims(JdbcClient jdbc, Invitations invitations, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Takes messages that are due, those that wait longest first, and counts the attempt. What other workers are taking is passed
     * over; of two messages to one person about one visit the second waits until the first is settled.
     */
    List<Claim> take(int most) {
        return transaction.execute(status -> taken(most));
    }

    private List<Claim> taken(int most) {
        Instant now = clock.instant();
        List<Claim> taken = jdbc.sql("""
                        select o.id, o.invitation_id, o.sequence, o.attempts, o.ends_at, o.bytes from invites_outbox o
                        where o.state = 'QUEUED' and o.next_attempt_at <= :now
                          and not exists (select 1 from invites_outbox s where s.invitation_id = o.invitation_id and s.state = 'SENDING')
                        order by o.next_attempt_at, o.id limit :most for update skip locked
                        """)
                .param("now", Utc.column(now))
                .param("most", most)
                .query((row, number) -> new Claim(
                        row.getLong("id"),
                        row.getLong("invitation_id"),
                        row.getInt("sequence"),
                        row.getInt("attempts") + 1,
                        Utc.instant(row, "ends_at"),
                        row.getBytes("bytes")))
                .list();
        if (!taken.isEmpty()) {
            jdbc.sql(
                            "update invites_outbox set state = 'SENDING', attempts = attempts + 1, claimed_at = :now where id in (:ids)")
                    .param("now", Utc.column(now))
                    .param("ids", taken.stream().map(Claim::id).toList())
                    .update();
        }
        return taken;
    }

    /** Takes back what dead workers had: it may have been sent, and sending the same bytes twice is harmless. */
    int recover() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update invites_outbox set state = 'QUEUED', next_attempt_at = :now
                        where state = 'SENDING' and claimed_at < :dead
                        """)
                .param("now", Utc.column(now))
                .param("dead", Utc.column(now.minus(LEASE)))
                .update();
    }

    /** The mail server took it. */
    void sent(Claim claim) {
        transaction.executeWithoutResult(status -> {
            if (settle(claim, MessageState.SENT, "", clock.instant())) {
                invitations.sent(claim.invitation(), claim.sequence());
            }
        });
    }

    /** The mail server refused it for good. */
    void failed(Claim claim, String error) {
        transaction.executeWithoutResult(status -> {
            if (settle(claim, MessageState.FAILED, error, clock.instant())) {
                invitations.bounced(claim.invitation(), claim.sequence());
            }
        });
    }

    /** The visit has passed: nobody wants to read it any more. */
    void lapsed(Claim claim) {
        settle(claim, MessageState.LAPSED, "", clock.instant());
    }

    /** Not this time: waits twice as long as the last time, up to half an hour, unless a newer message has taken its place. */
    void postponed(Claim claim, String error) {
        boolean replaced = jdbc.sql("""
                        select count(*) from invites_outbox where invitation_id = ? and id > ? and state = 'QUEUED'
                        """)
                        .params(claim.invitation(), claim.id())
                        .query(Long.class)
                        .single()
                > 0;
        Instant next = clock.instant().plus(pauseAfter(claim.attempt()));
        settle(claim, replaced ? MessageState.SUPERSEDED : MessageState.QUEUED, error, next);
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean settle(Claim claim, MessageState state, String error, Instant next) {
        return jdbc.sql("""
                        update invites_outbox set state = :state, next_attempt_at = :next, sent_at = :sent, last_error = :error
                        where id = :id and state = 'SENDING' and attempts = :attempt
                        """)
                        .param("state", state.name())
                        .param("next", Utc.column(next))
                        .param("sent", state == MessageState.SENT ? Utc.column(next) : null)
                        .param(
                                "error",
                                error.isEmpty() ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                        .param("id", claim.id())
                        .param("attempt", claim.attempt())
                        .update()
                == 1;
    }
}
