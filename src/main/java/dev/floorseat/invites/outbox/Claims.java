package dev.floorseat.invites.outbox;

import dev.floorseat.database.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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
    private static final String CLAIM = "select " + Claim.COLUMNS + " from invites_outbox o";

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Claims(
            JdbcClient jdbc,
            Invitations invitations,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.messages = messages;
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

    /** How many messages are due, counted as far as {@code most}. */
    int due(int most) {
        return jdbc.sql("""
                        select count(*) from (
                          select id from invites_outbox where state = 'QUEUED' and next_attempt_at <= :now limit :most) due
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private List<Claim> taken(int most) {
        Instant now = clock.instant();
        List<Long> due = jdbc.sql("""
                        select o.id from invites_outbox o
                        where o.state = 'QUEUED' and o.next_attempt_at <= :now
                          and not exists (
                            select 1 from invites_outbox s where s.invitation_id = o.invitation_id
                              and (s.state = 'SENDING' or (s.state = 'QUEUED' and s.id < o.id)))
                        order by o.next_attempt_at, o.id limit :most for update skip locked
                        """)
                .param("now", Utc.column(now))
                .param("most", most)
                .query(Long.class)
                .list();
        if (due.isEmpty()) {
            return List.of();
        }
        jdbc.sql(
                        "update invites_outbox set state = 'SENDING', attempts = attempts + 1, refused = false, claimed_at = :now where id in (:ids)")
                .param("now", Utc.column(now))
                .param("ids", due)
                .update();
        return jdbc.sql(CLAIM + " where o.id in (:ids) order by o.next_attempt_at, o.id")
                .param("ids", due)
                .query((row, number) -> Claim.read(row))
                .list();
    }

    /**
     * Takes back what dead workers had: it may have been sent, and sending the same bytes twice is harmless. But never after a newer
     * one.
     */
    void recover() {
        Instant now = clock.instant();
        List<Claim> dead = jdbc.sql(CLAIM + " where o.state = 'SENDING' and o.claimed_at < ?")
                .param(Utc.column(now.minus(LEASE)))
                .query((row, number) -> Claim.read(row))
                .list();
        dead.forEach(claim -> settle(claim, MessageState.QUEUED, "", now));
    }

    /** The mail server took them. One transaction for all: a commit each would take longer than the sending. */
    void sent(Collection<Claim> claims) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            invitations.lock(claims.stream().map(Claim::invitation).toList());
            claims.forEach(claim -> settled(claim, MessageState.SENT, "", now));
        });
    }

    /** The mail server refused it for good. */
    void failed(Claim claim, String error) {
        settle(claim, MessageState.FAILED, error, clock.instant());
    }

    /** The visit has passed: nobody wants to read it any more. */
    void lapsed(Claim claim) {
        settle(claim, MessageState.LAPSED, "", clock.instant());
    }

    /** Not this time: waits twice as long as the last time, up to half an hour. */
    void postponed(Claim claim, String error) {
        settle(claim, MessageState.QUEUED, error, clock.instant().plus(pauseAfter(claim.attempt())));
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Ends an attempt, unless it is no longer this worker's. Nothing is tried again whose place a newer message has taken. */
    private void settle(Claim claim, MessageState outcome, String error, Instant next) {
        transaction.executeWithoutResult(status -> {
            invitations.lock(claim.invitation());
            settled(claim, outcome, error, next);
        });
    }

    private void settled(Claim claim, MessageState outcome, String error, Instant next) {
        boolean again = outcome == MessageState.QUEUED || outcome == MessageState.FAILED;
        MessageState state =
                again && messages.isReplaced(claim.invitation(), claim.id()) ? MessageState.SUPERSEDED : outcome;
        if (write(claim, state, outcome == MessageState.FAILED, error, next)) {
            tell(claim, state);
        }
    }

    private void tell(Claim claim, MessageState state) {
        switch (state) {
            case SENT -> invitations.sent(claim.invitation(), claim.sequence());
            case FAILED -> invitations.bounced(claim.invitation(), claim.sequence());
            case LAPSED -> invitations.lapsed(claim.invitation(), claim.sequence());
            case QUEUED, SENDING, SUPERSEDED -> {
                // the invitation stands as it stood
            }
        }
    }

    private boolean write(Claim claim, MessageState state, boolean refused, String error, Instant next) {
        return jdbc.sql("""
                        update invites_outbox
                        set state = :state, refused = :refused, next_attempt_at = :next, sent_at = :sent, last_error = :error
                        where id = :id and state = 'SENDING' and attempts = :attempt
                        """)
                        .param("state", state.name())
                        .param("refused", refused)
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
