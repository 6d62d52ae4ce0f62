package dev.floorseat.invites.replies;

import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.reading.Incoming;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the mails that were kept, each in a transaction of its own: what it says and what became of it are written together. */
@Component
public class ReplyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyDesk.class);
    private static final int BATCH = 1_000;

    /** After so many attempts a mail is left to a person: it may be the one that breaks us. */
    private static final int MOST_ATTEMPTS = 5;

    private final ReplyRows rows;
    private final Settling settling;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReplyDesk(ReplyRows rows, Settling settling, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settling = settling;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads everything that waits, the oldest first. Where the database breaks off in the middle the rest waits, too: an older answer that
     * is read after a newer one counts for nothing.
     *
     * @return how many were read
     */
    public int readAll() {
        Set<Long> tried = new HashSet<>();
        int read = 0;
        while (true) {
            List<Long> waiting = rows.waiting(BATCH).stream().filter(tried::add).toList();
            if (waiting.isEmpty()) {
                return read;
            }
            for (long id : waiting) {
                Attempt attempt = read(id);
                if (attempt == Attempt.BROKEN_OFF) {
                    return read;
                }
                read += attempt == Attempt.READ ? 1 : 0;
            }
        }
    }

    private enum Attempt {
        READ,
        NOT_READ,
        BROKEN_OFF
    }

    private Attempt read(long id) {
        try {
            return write(id, settling::settle);
        } catch (Refusal e) {
            return write(id, (mail, received) -> Finding.of(Outcome.UNREADABLE, Finding.REFUSED, mail.head()));
        } catch (RuntimeException e) {
            boolean passing = PassingFault.is(e);
            LOG.warn("A mail that came in could not be applied, number {}{}", id, passing ? ", for now" : "", e);
            transaction.executeWithoutResult(status -> rows.failed(id));
            return passing ? Attempt.BROKEN_OFF : Attempt.NOT_READ;
        }
    }

    private Attempt write(long id, BiFunction<Incoming, Instant, Finding> judge) {
        return transaction.execute(status -> {
            Optional<ReplyRows.Unread> unread = rows.lock(id);
            if (unread.isEmpty()) {
                return Attempt.NOT_READ;
            }
            Incoming mail = InboundReader.read(unread.get().bytes());
            Finding finding = unread.get().attempts() >= MOST_ATTEMPTS
                    ? Finding.of(Outcome.UNREADABLE, Finding.FAILED, mail.head())
                    : rows.isRepeated(id)
                            ? Finding.of(Outcome.DUPLICATE, null, mail.head())
                            : judge.apply(mail, unread.get().received());
            rows.write(id, finding, clock.instant());
            return Attempt.READ;
        });
    }
}
