package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.reading.ContentLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Reads when somebody is busy out of a calendar (RFC 5545) nobody here wrote. Whatever the bytes are, the answer comes in seconds and is
 * blocks or a trouble: a calendar that cannot be relied on is never taken for one without entries.
 */
@Component
public class BusyReader implements AutoCloseable {

    /** Largest calendar that is read, in bytes, unpacked. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int READERS = 2;
    private static final int WAITING = 64;

    /** In the window of a year and more, over all events. */
    private static final int MOST_TURNS = 50_000;

    /** Twelve a day: each is a row, and read whenever somebody plans. */
    private static final int MOST_BLOCKS = 5_000;

    /** Two thousand weekly meetings that began ten years ago make one million. */
    private static final long MOST_STEPS = 3_000_000;

    private final ThreadPoolExecutor pool;
    private final Duration patience;

    /** With the patience for real calendars: every known way to keep it busy is refused before it begins. */
    public BusyReader() {
        this(Duration.ofSeconds(10));
    }

    BusyReader(Duration patience) {
        this.patience = patience;
        pool = new ThreadPoolExecutor(
                READERS, READERS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "busy-reader");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * The times in which the calendar's owner is busy.
     *
     * @param bytes of a calendar, or of several one after the other
     * @param window what lies outside is neither computed nor kept
     * @return by kind and begin, merged; empty if the owner is free
     * @throws UnusableCalendar if it cannot be relied on
     */
    public List<Block> read(byte[] bytes, Window window, Owner owner) throws UnusableCalendar {
        if (bytes.length > LARGEST) {
            throw new UnusableCalendar(Trouble.TOO_LARGE);
        }
        Future<List<Block>> reading;
        try {
            reading = pool.submit(() -> blocks(bytes, window, owner));
        } catch (RejectedExecutionException e) {
            throw new UnusableCalendar(Trouble.TOO_SLOW);
        }
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnusableCalendar known ? known : new UnusableCalendar(Trouble.BROKEN);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new UnusableCalendar(Trouble.TOO_SLOW);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnusableCalendar(Trouble.TOO_SLOW);
        }
    }

    private static List<Block> blocks(byte[] bytes, Window window, Owner owner) throws UnusableCalendar {
        CalendarLines.Found found = CalendarLines.of(bytes, owner);
        Times times = new Times(found.zone(), owner);
        Map<String, Series> series = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        int nameless = 0;
        for (Entry entry : found.entries()) {
            if (entry.isFreeBusy()) {
                FreeBusyTimes.into(blocks, entry, window, times, owner);
                continue;
            }
            String uid =
                    ForeignUid.of(entry.first("UID").map(ContentLine::value).orElse(""));
            if (!owner.uids().contains(uid) && !Times.isLongOver(entry, window)) {
                series.computeIfAbsent(uid.isEmpty() ? "\n" + ++nameless : uid, any -> new Series())
                        .add(entry);
            }
        }
        Budget budget = new Budget(MOST_TURNS, MOST_STEPS);
        for (Series each : series.values()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new UnusableCalendar(Trouble.TOO_SLOW);
            }
            each.into(blocks, window, times, budget);
        }
        List<Block> merged = Block.merged(blocks);
        if (merged.size() > MOST_BLOCKS) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        return merged;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
