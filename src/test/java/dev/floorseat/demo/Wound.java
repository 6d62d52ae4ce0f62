package dev.floorseat.demo;

import dev.floorseat.TestClock;
import java.time.Instant;

/** Tells stories with the tests' clock. */
record Wound(TestClock clock) implements Rewind {

    static Wound back(TestClock clock) {
        return new Wound(clock);
    }

    @Override
    public void to(Instant moment) {
        clock.set(moment);
    }

    @Override
    public void run() {
        clock.run();
    }
}
