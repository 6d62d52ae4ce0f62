package dev.floorseat.figures;

import dev.floorseat.rotation.PlanHistory;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many visits besides the one that fell out a repair changed. */
@Component
@Order(7)
class VisitsDisturbed implements Figure {

    private final PlanHistory history;

    VisitsDisturbed(PlanHistory history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "disturbed";
    }

    @Override
    public Unit unit() {
        return Unit.VISITS;
    }

    @Override
    public List<Observation> observations(LocalDate before) {
        return history.repairs().stream()
                .filter(repair -> repair.day().isBefore(before))
                .map(repair -> Observation.of(repair.day(), repair.others()))
                .toList();
    }
}
