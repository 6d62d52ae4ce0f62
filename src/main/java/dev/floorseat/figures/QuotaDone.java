package dev.floorseat.figures;

import dev.floorseat.rotation.PlanHistory;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of the half days that were due: how many were done and count. */
@Component
@Order(1)
class QuotaDone implements Figure {

    private final PlanHistory history;

    QuotaDone(PlanHistory history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public List<Observation> observations(LocalDate before) {
        return history.owed(before).stream()
                .map(owed -> new Observation(owed.due(), owed.done() ? owed.units() : 0, owed.units()))
                .toList();
    }
}
