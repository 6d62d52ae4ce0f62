package dev.floorseat.figures;

import dev.floorseat.rules.answer.Announcements;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the week in which a mistake in a directive was first noted to the change or withdrawal it led to. */
@Component
@Order(4)
class DirectiveChanged implements Figure {

    private final Announcements announcements;

    DirectiveChanged(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public String name() {
        return "mistake-to-change";
    }

    @Override
    public Unit unit() {
        return Unit.DAYS;
    }

    @Override
    public List<Observation> observations(LocalDate before) {
        return announcements.all().stream()
                .filter(each -> each.announced().isBefore(before))
                .map(each -> Observation.of(each.announced(), each.days()))
                .toList();
    }
}
