package dev.floorseat.invites.outbox;

import java.lang.management.ManagementFactory;

/**
 * How many of something were done in a second, beside the number aimed at. On a machine that has other work, seconds of the processor
 * say more than those of the clock.
 */
public final class Figure {

    private final String what;
    private final double aim;
    private int done;
    private double seconds;
    private double busy;

    /** Of something that is aimed at so often a second. */
    public Figure(String what, double aim) {
        this.what = what;
        this.aim = aim;
    }

    /** Something that is measured. */
    @FunctionalInterface
    public interface Work {

        /** Does it and says how many there were. */
        int run() throws Exception;
    }

    /** Does something and prints how fast. */
    public static int print(String what, double aim, Work work) throws Exception {
        Figure figure = new Figure(what, aim);
        int done = figure.measure(work);
        figure.print();
        return done;
    }

    /** Does some of it; what was done before counts, too. */
    public int measure(Work work) throws Exception {
        long processor = processor();
        long begin = System.nanoTime();
        int some = work.run();
        seconds += (System.nanoTime() - begin) / 1e9;
        busy += (processor() - processor) / 1e9;
        done += some;
        return some;
    }

    /** Prints how fast all of it was. */
    public void print() {
        System.out.printf(
                "FIGURE %s: %d in %.1f s, %.0f a second, %.2f times the %.0f aimed at; %.1f s of the processor, %.0f a second of it%n",
                what, done, seconds, done / seconds, done / seconds / aim, aim, busy, done / busy);
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
