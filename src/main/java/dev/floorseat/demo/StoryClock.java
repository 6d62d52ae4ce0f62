package dev.floorseat.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's clock. It shows the time, except to the thread that tells what happened before today: so the story is told with what
 * everybody uses, and comes out as if it had been lived. Nothing else in the product ever sees it wound back.
 */
@Component
@Primary
@Profile("demo")
class StoryClock extends Clock implements Rewind {

    private static final ThreadLocal<@Nullable Instant> TOLD = new ThreadLocal<>();

    private final Clock real;

    StoryClock() {
        this(Clock.systemUTC());
    }

    private StoryClock(Clock real) {
        this.real = real;
    }

    @Override
    public void to(Instant moment) {
        TOLD.set(moment);
    }

    @Override
    public void run() {
        TOLD.remove();
    }

    /** Whether this thread tells of a moment before the real one. */
    boolean telling() {
        return TOLD.get() != null;
    }

    @Override
    public Instant instant() {
        Instant told = TOLD.get();
        return told == null ? real.instant() : told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone)) {
            @Override
            public ZoneId getZone() {
                return zone;
            }
        };
    }
}
