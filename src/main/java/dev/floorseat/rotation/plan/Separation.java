package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.rotation.pairing.SetApart;
import dev.floorseat.web.Dates;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes two people who are not planned together out of each other's drafts; what is promised changes when that is published. */
@Component
class Separation {

    private final RotationRepository rotations;
    private final VisitRepository visits;
    private final Planning planning;
    private final Dates dates;
    private final Clock clock;

    Separation(RotationRepository rotations, VisitRepository visits, Planning planning, Dates dates, Clock clock) {
        this.rotations = rotations;
        this.visits = visits;
        this.planning = planning;
        this.dates = dates;
        this.clock = clock;
    }

    /** Waits for whoever is changing a draft: they did not know yet. */
    @EventListener
    void separate(SetApart two) {
        rotations.findAll().stream()
                .filter(rotation -> !rotation.lastDay().isBefore(dates.today()))
                .map(Rotation::number)
                .sorted()
                .forEach(planning::lock);
        visits.together(two.one().value(), two.other().value(), Utc.column(clock.instant()))
                .forEach(planning::freed);
    }
}
