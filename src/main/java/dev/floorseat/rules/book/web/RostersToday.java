package dev.floorseat.rules.book.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Shift;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody works today. */
@Component
class RostersToday {

    private final Floor floor;
    private final Dates dates;

    RostersToday(Floor floor, Dates dates) {
        this.floor = floor;
        this.dates = dates;
    }

    /** Their shifts; none for an account without a person. */
    List<Shift> of(@Nullable PersonId person) {
        if (person == null) {
            return List.of();
        }
        LocalDate today = dates.today();
        return floor.shiftsOf(
                person,
                today.atStartOfDay(dates.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(dates.zone()).toInstant());
    }
}
