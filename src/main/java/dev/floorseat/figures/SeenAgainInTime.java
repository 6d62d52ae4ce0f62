package dev.floorseat.figures;

import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.SeenAgainInMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Of the rules and directives that asked for another look: how many somebody else saw again in time. A month counts when the time of all
 * it filed is over; before that only those that were quick would be in it.
 */
@Component
@Order(5)
class SeenAgainInTime implements Figure {

    private final Demands demands;

    SeenAgainInTime(Demands demands) {
        this.demands = demands;
    }

    @Override
    public String name() {
        return "seen-again";
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public List<Observation> observations(LocalDate before) {
        return demands.seenAgainByMonth().stream()
                .filter(month ->
                        month.month().atEndOfMonth().plusWeeks(Demands.WEEKS).isBefore(before))
                .flatMap(SeenAgainInTime::each)
                .toList();
    }

    private static Stream<Observation> each(SeenAgainInMonth month) {
        return IntStream.range(0, month.filed())
                .mapToObj(index -> Observation.of(month.month().atDay(1), index < month.seen()));
    }
}
