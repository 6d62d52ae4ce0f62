package dev.floorseat.invites.busy;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.StaleCalendars;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells planners whose busy times may be out of date, and neither which calendar nor where it is. */
@Component
class StaleSources implements StaleCalendars {

    private final SourceRows rows;
    private final Clock clock;

    StaleSources(SourceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> stale() {
        Instant now = clock.instant();
        Map<PersonId, Instant> stale = new HashMap<>();
        rows.all().stream()
                .filter(source -> source.state(now) != SourceState.FRESH)
                .forEach(source -> stale.merge(
                        source.person(), source.since(), (one, other) -> one.isBefore(other) ? one : other));
        return stale;
    }
}
