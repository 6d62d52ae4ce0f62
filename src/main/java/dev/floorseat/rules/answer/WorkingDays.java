package dev.floorseat.rules.answer;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** By when a mistake is answered, in working days of the site at which it was seen: Monday to Friday, without public holidays. */
@Component
class WorkingDays {

    /** No stretch of holidays is longer. */
    private static final int SLACK = 40;

    private final Floor floor;
    private final int days;

    WorkingDays(Floor floor, @Value("${floorseat.answers.days}") int days) {
        this.floor = floor;
        this.days = days;
    }

    /**
     * The last working day of the week in which the time is up: a date for each day would tell on which day the visit was.
     *
     * @param came when the mistake was shared, a day in the company's zone
     * @param site external id
     */
    LocalDate due(LocalDate came, String site) {
        LocalDate last = came.plusDays(2L * days + SLACK);
        Set<LocalDate> holidays = floor.sites().stream()
                .filter(each -> each.externalId().equals(site))
                .findFirst()
                .map((Site each) -> floor.holidays(each, came, last))
                .orElse(Set.of());
        LocalDate day = came;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day, holidays) ? 1 : 0;
        }
        LocalDate friday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        while (friday.isAfter(day) && !works(friday, holidays)) {
            friday = friday.minusDays(1);
        }
        return friday;
    }

    private static boolean works(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !holidays.contains(day);
    }
}
