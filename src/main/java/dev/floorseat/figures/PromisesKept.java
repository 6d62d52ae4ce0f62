package dev.floorseat.figures;

import dev.floorseat.notes.KeptPromises;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of the promises whose day has come: how many were kept. */
@Component
@Order(6)
class PromisesKept implements Figure {

    private final KeptPromises promises;

    PromisesKept(KeptPromises promises) {
        this.promises = promises;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public List<Observation> observations(LocalDate before) {
        return promises.due(before).stream()
                .map(due -> Observation.of(due.day(), due.kept()))
                .toList();
    }
}
