package dev.floorseat.invites.outbox;

import java.lang.management.ManagementFactory;

/**
 * How many of something were done in a second, beside the number aimed at. On a machine that has other work, seconds of the processor
 * say more than those of the clock.
 */
public final class Figure {

    private Figure() {}

    /** Something that is measured. */
    @FunctionalInterface
    public interface Work {

        /** Does it and says how many there were. */
        int run() throws Exception;
    }

    /** Does something and prints how fast. */
    public static int print(String what, double aim, Work work) throws Exception {
        long processor = processor();
        long begin = System.nanoTime();
        int done = work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double busy = (processor() - processor) / 1e9;
        System.out.printf(
                "FIGURE %s: %d in %.1f s, %.0f a second, %.2f times the %.0f aimed at; %.1f s of the processor, %.0f a second of it%n",
                what, done, seconds, done / seconds, done / seconds / aim, aim, busy, done / busy);
        return done;
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
