package dev.floorseat.invites.replies;

import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.reading.Incoming;
import dev.floorseat.invites.reading.Reading;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the mails that were kept, each in a transaction of its own: what it says and what became of it are written together. Answers to
 * several events are read side by side, for each waits for the database most of its time; those to one event in the order they came.
 */
@Component
public class ReplyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyDesk.class);
    private static final int BATCH = 1_000;

    /** Of the largest, some twenty-five megabytes. */
    private static final int AT_ONCE = 100;

    private static final int READERS = 4;

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
        Round round = new Round();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Long> waiting = untried(tried);
            while (!waiting.isEmpty()) {
                for (int from = 0; from < waiting.size() && !round.isBrokenOff(); from += AT_ONCE) {
                    read(waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())), round, readers);
                }
                waiting = round.isBrokenOff() ? List.of() : untried(tried);
            }
        } finally {
            readers.shutdown();
        }
        return round.read();
    }

    private List<Long> untried(Set<Long> tried) {
        return rows.waiting(BATCH).stream().filter(tried::add).toList();
    }

    /** A mail, and what it says. */
    private record Opened(long id, Incoming mail) {

        /** What is read one after the other. */
        String queue() {
            return mail.reading() instanceof Reading.Answered answered
                    ? answered.reply().uid()
                    : "";
        }
    }

    private void read(List<Long> ids, Round round, ExecutorService readers) {
        Map<String, List<Opened>> queues = new LinkedHashMap<>();
        rows.bytes(ids).forEach((id, bytes) -> {
            Opened opened = new Opened(id, InboundReader.read(bytes));
            queues.computeIfAbsent(opened.queue(), any -> new ArrayList<>()).add(opened);
        });
        if (queues.size() == 1) {
            read(queues.values().iterator().next(), round);
            return;
        }
        List<Callable<Void>> all = new ArrayList<>();
        queues.values()
                .forEach(queue -> all.add(() -> {
                    read(queue, round);
                    return null;
                }));
        try {
            for (Future<Void> each : readers.invokeAll(all)) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader broke off", e.getCause());
        }
    }

    private void read(List<Opened> queue, Round round) {
        for (Opened opened : queue) {
            if (round.waits(opened.queue())) {
                return;
            }
            if (isRead(opened, round, false)) {
                round.hasRead();
            }
        }
    }

    /** Who was overtaken tries once more, and finds what the other one left. */
    private boolean isRead(Opened opened, Round round, boolean again) {
        try {
            return settled(opened);
        } catch (RuntimeException e) {
            Optional<PassingFault> passing = PassingFault.of(e);
            if (!again && passing.equals(Optional.of(PassingFault.OVERTAKEN))) {
                LOG.info("A mail that came in was overtaken, number {}: {}", opened.id(), e.toString());
                return isRead(opened, round, true);
            }
            LOG.warn(
                    "A mail that came in could not be applied, number {}{}",
                    opened.id(),
                    passing.isPresent() ? ", for now" : "",
                    e);
            passing.ifPresent(fault -> round.stop(fault, opened.queue()));
            if (!passing.equals(Optional.of(PassingFault.AWAY))) {
                count(opened);
            }
            return false;
        }
    }

    private void count(Opened opened) {
        try {
            transaction.executeWithoutResult(status -> rows.failed(opened.id()));
        } catch (RuntimeException e) {
            LOG.warn("An attempt could not be counted, number {}: {}", opened.id(), e.toString());
        }
    }

    private boolean settled(Opened opened) {
        try {
            return write(opened, settling::settle);
        } catch (Refusal e) {
            return write(opened, (mail, received) -> Finding.of(Outcome.UNREADABLE, Finding.REFUSED, mail.head()));
        }
    }

    private boolean write(Opened opened, BiFunction<Incoming, Instant, Finding> judge) {
        return transaction.execute(status -> {
            Optional<ReplyRows.Unread> unread = rows.lock(opened.id());
            if (unread.isEmpty()) {
                return false;
            }
            Incoming mail = opened.mail();
            Finding finding = unread.get().attempts() >= MOST_ATTEMPTS
                    ? Finding.of(Outcome.UNREADABLE, Finding.FAILED, mail.head())
                    : rows.isRepeated(opened.id())
                            ? Finding.of(Outcome.DUPLICATE, null, mail.head())
                            : judge.apply(mail, unread.get().received());
            rows.write(opened.id(), finding, clock.instant());
            return true;
        });
    }
}
