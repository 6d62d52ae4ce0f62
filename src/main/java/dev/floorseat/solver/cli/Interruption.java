package dev.floorseat.solver.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When the program is told to end, stops the solve and waits until its plan is written. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(ConsoleWatch watch) {
        hook = new Thread(() -> {
            watch.stopNow();
            await();
        });
    }

    static Interruption stopping(ConsoleWatch watch) {
        Interruption interruption = new Interruption(watch);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void await() {
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("the plan could not be written in time");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** The plan is written: whoever waits for it may end. */
    void written() {
        written.countDown();
    }

    @Override
    public void close() {
        written();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // then the hook has done its work
        }
    }
}
