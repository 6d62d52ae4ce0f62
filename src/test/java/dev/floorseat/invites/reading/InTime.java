package dev.floorseat.invites.reading;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Whether a reader is done with an input soon enough. What would never end at all, the fuzzer's own watch ends. */
public final class InTime {

    /** No input takes longer. */
    public static final Duration LONGEST = Duration.ofSeconds(2);

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private InTime() {}

    /** Runs it; once more if it was slow, for the machine may have been: twice is a hang. */
    public static void check(Runnable reading) {
        boolean once = slow(reading);
        boolean twice = once && slow(reading);
        if (twice) {
            throw new AssertionError("takes longer than " + LONGEST);
        }
    }

    /** On the clock and at work: on a busy machine others may have had the time. */
    private static boolean slow(Runnable reading) {
        long begin = System.nanoTime();
        long work = MACHINE.getProcessCpuTime();
        reading.run();
        return System.nanoTime() - begin > LONGEST.toNanos() && MACHINE.getProcessCpuTime() - work > LONGEST.toNanos();
    }
}
