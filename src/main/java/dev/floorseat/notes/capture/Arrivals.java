package dev.floorseat.notes.capture;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says when what a phone sends happened. */
@Component
public class Arrivals {

    /** Who is before it has a phone without a battery for its clock. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Clock clock;

    Arrivals(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes the moment the phone names. A clock that is ahead of ours has not seen the future: what it says is to come happened now.
     *
     * @param at ISO 8601 with offset, as it was sent; null or blank: now
     * @throws Refusal that points at {@code /at} if it is no such moment
     */
    public Arrival of(@Nullable String at) {
        Instant now = clock.instant();
        if (at == null || at.isBlank()) {
            return new Arrival(now, now);
        }
        Instant occurred = moment(at.strip());
        if (occurred.isBefore(EARLIEST)) {
            throw refused();
        }
        return new Arrival(occurred.isAfter(now) ? now : occurred, now);
    }

    private static Instant moment(String at) {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException noMoment) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.unusable(List.of(Fault.at("/at", "notes.at")), "notes.not-saved");
    }
}
