package dev.floorseat.invites.survival;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Shows an hour in a minute: what the product waits for, because a worker may still live or a mail server is to have its peace, comes in
 * the time a test has. Every life's clock goes on where that of the life before stood.
 */
final class HurriedClock extends Clock {

    private static final int PACE = 60;

    private final Clock real;
    private final Instant from;

    private HurriedClock(Clock real, Instant from) {
        this.real = real;
        this.from = from;
    }

    /** Showed the real time at a moment. */
    static HurriedClock since(Instant from) {
        return new HurriedClock(Clock.systemUTC(), from);
    }

    @Override
    public Instant instant() {
        return from.plus(Duration.between(from, real.instant()).multipliedBy(PACE));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HurriedClock(real.withZone(zone), from);
    }
}
