package dev.floorseat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The product's clock in tests: the real time unless a test sets another. Whoever sets it lets it run again. */
@Component
@Primary
public class TestClock extends Clock {

    private volatile @Nullable Instant set;

    /** One that stands still from the beginning, for a test without the product. */
    public static TestClock at(String moment) {
        TestClock clock = new TestClock();
        clock.set(Instant.parse(moment));
        return clock;
    }

    /** Moves it on and stops it there. */
    public void forward(Duration by) {
        set(instant().plus(by));
    }

    /** Stops it at a moment. */
    public void set(Instant moment) {
        set = moment;
    }

    /** Lets it show the real time again. */
    public void run() {
        set = null;
    }

    @Override
    public Instant instant() {
        Instant moment = set;
        return moment == null ? Clock.systemUTC().instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
