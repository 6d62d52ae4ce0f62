package dev.floorseat.invites.replies;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How far it has come when everything that waits is read; for several who read at once. */
final class Round {

    private final AtomicInteger read = new AtomicInteger();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private volatile boolean brokenOff;

    void hasRead() {
        read.incrementAndGet();
    }

    int read() {
        return read.get();
    }

    /** Nobody goes on without the database; behind who was overtaken only those wait that are read one after the other with it. */
    void stop(PassingFault fault, String queue) {
        if (fault == PassingFault.OVERTAKEN) {
            held.add(queue);
        } else {
            brokenOff = true;
        }
    }

    boolean isBrokenOff() {
        return brokenOff;
    }

    boolean waits(String queue) {
        return brokenOff || held.contains(queue);
    }
}
