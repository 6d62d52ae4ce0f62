package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.invites.reading.Mails;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Answers to events nobody knows, so many that they are not taken at once; the last one is to the event of the first. */
@ProductTest
class ReplyDeskTest {

    private static final int MAILS = 102;

    /** As many as are read side by side. */
    private static final int READERS = 4;

    @Autowired
    Intake intake;

    @Autowired
    ReplyDesk desk;

    @Autowired
    Settling settling;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mailbox = "box-" + UUID.randomUUID();
    private final AtomicInteger tries = new AtomicInteger();
    private List<Long> ids = List.of();

    @BeforeEach
    void theyArrive() {
        desk.readAll();
        for (int i = 1; i <= MAILS; i++) {
            String uid = mailbox + "-" + (i == MAILS ? 1 : i);
            byte[] mail = Mails.mail(
                    "a@company.example", Mails.reply(uid, 0, "20261221T090000Z", "a@company.example", "ACCEPTED"));
            intake.keep(new Raw(mailbox, 1, i, Instant.parse("2026-12-21T09:00:00Z"), mail.length, mail));
        }
        ids = jdbc.sql("select id from invites_reply where mailbox = ? order by id")
                .param(mailbox)
                .query(Long.class)
                .list();
    }

    @AfterEach
    void leaveNothingUnread() {
        desk.readAll();
    }

    @Test
    void waitsNoLongerThanOnceForADatabaseThatIsAway() {
        assertThat(new ReplyDesk(new ReplyRows(jdbc), settling, clock, new Away()).readAll())
                .isZero();
        assertThat(tries.get()).isBetween(1, READERS);
        assertThat(unread()).containsExactlyElementsOf(ids);
        assertThat(attempts()).containsOnly(0);
    }

    @Test
    void breaksOffWhereAnAttemptCannotEvenBeCounted() {
        ReplyRows lost = new ReplyRows(jdbc) {
            @Override
            Optional<Unread> lock(long id) {
                tries.incrementAndGet();
                throw new RecoverableDataAccessException("lost");
            }

            @Override
            void failed(long id) {
                throw new RecoverableDataAccessException("still lost");
            }
        };
        assertThat(desk(lost).readAll()).isZero();
        assertThat(tries.get()).isBetween(1, READERS);
        assertThat(unread()).containsExactlyElementsOf(ids);
    }

    /** Else the one that breaks us would hold up all others for ever. */
    @Test
    void countsAgainstAMailThatTheDatabaseIsLostWithIt() {
        desk(onLocking(id -> {
                    if (id == ids.get(0)) {
                        throw new RecoverableDataAccessException("lost");
                    }
                }))
                .readAll();
        assertThat(unread()).startsWith(ids.get(0)).endsWith(ids.get(MAILS - 1));
        assertThat(attempts().get(0)).isEqualTo(1);
        assertThat(attempts().subList(1, MAILS)).containsOnly(0);
    }

    @Test
    void triesOnceMoreWhatWasOvertaken() {
        Set<Long> overtaken = ConcurrentHashMap.newKeySet();
        desk(onLocking(id -> {
                    if (overtaken.add(id)) {
                        throw new OptimisticLockingFailureException("somebody was quicker");
                    }
                }))
                .readAll();
        assertThat(unread()).isEmpty();
        assertThat(attempts()).containsOnly(0);
    }

    @Test
    void holdsOnlyTheSameEventBehindWhatIsOvertakenAgainAndAgain() {
        desk(onLocking(id -> {
                    if (id == ids.get(0)) {
                        throw new OptimisticLockingFailureException("somebody was quicker");
                    }
                }))
                .readAll();
        assertThat(unread()).containsExactly(ids.get(0), ids.get(MAILS - 1));
        assertThat(attempts().get(0)).as("not for ever").isEqualTo(1);
    }

    private ReplyDesk desk(ReplyRows rows) {
        return new ReplyDesk(rows, settling, clock, transactions);
    }

    private ReplyRows onLocking(LongConsumer happens) {
        return new ReplyRows(jdbc) {
            @Override
            Optional<Unread> lock(long id) {
                happens.accept(id);
                return super.lock(id);
            }
        };
    }

    private List<Long> unread() {
        return jdbc.sql("select id from invites_reply where mailbox = ? and outcome is null order by id")
                .param(mailbox)
                .query(Long.class)
                .list();
    }

    private List<Integer> attempts() {
        return jdbc.sql("select attempts from invites_reply where mailbox = ? order by id")
                .param(mailbox)
                .query(Integer.class)
                .list();
    }

    /** No connection is to be had. */
    private final class Away implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            tries.incrementAndGet();
            throw new CannotCreateTransactionException("the database is away");
        }

        @Override
        public void commit(TransactionStatus status) {
            throw new IllegalStateException("nothing was begun");
        }

        @Override
        public void rollback(TransactionStatus status) {
            throw new IllegalStateException("nothing was begun");
        }
    }
}
