package dev.floorseat.rotation.plan;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.StandingVisits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person's own pages what was promised to them. */
@Component
@Transactional(readOnly = true)
class PromisedVisits implements StandingVisits {

    private final PlanVersions versions;
    private final Clock clock;

    PromisedVisits(PlanVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public List<StandingVisit> of(PersonId person, Instant from, Instant to) {
        Instant now = clock.instant();
        return versions.standing(person, from, to).stream()
                .filter(appointment -> appointment.from().isAfter(now))
                .map(appointment -> new StandingVisit(
                        appointment.from(), appointment.to(), appointment.zone(), appointment.siteName()))
                .toList();
    }
}
