package dev.floorseat.invites.busy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a calendar is read next: some hours from now, each at another minute, so that no server gets all at once. */
@Component
class Turns {

    /** The scheduler keeps its times in TIMESTAMP columns, which end on 19 January 2038. */
    private static final Instant LATEST = Instant.parse("2038-01-01T00:00:00Z");

    private final Clock clock;
    private final Duration pause;

    Turns(Clock clock, @Value("${floorseat.calendars.pause:PT4H}") Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Three to five quarters of the pause from now. */
    Instant next(long id) {
        Instant now = clock.instant();
        double share = 0.75 + new Random(id ^ now.getEpochSecond()).nextDouble() / 2;
        Instant next = now.plusSeconds(Math.round(pause.toSeconds() * share));
        return next.isBefore(LATEST) ? next : LATEST;
    }
}
