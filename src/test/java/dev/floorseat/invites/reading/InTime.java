package dev.floorseat.invites.reading;

import java.time.Duration;

/** Whether a reader is done with an input soon enough. What would never end at all, the fuzzer's own watch ends. */
public final class InTime {

    /** No input takes longer. */
    public static final Duration LONGEST = Duration.ofSeconds(2);

    private InTime() {}

    /** Runs it; once more if it was slow, for the machine may have been: twice is a hang. */
    public static void check(Runnable reading) {
        if (slow(reading) && slow(reading)) {
            throw new AssertionError("takes longer than " + LONGEST);
        }
    }

    private static boolean slow(Runnable reading) {
        long begin = System.nanoTime();
        reading.run();
        return System.nanoTime() - begin > LONGEST.toNanos();
    }
}
