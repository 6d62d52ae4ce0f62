package dev.floorseat.insights.triage;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Working days of a site: Monday to Friday, without its public holidays. */
@Component
class SiteDays {

    /** No stretch of holidays is longer. */
    private static final int SLACK = 40;

    private final Floor floor;

    SiteDays(Floor floor) {
        this.floor = floor;
    }

    /** The site of this external id; null where it is not known any more. */
    @Nullable
    Site site(String externalId) {
        return floor.sites().stream()
                .filter(each -> each.externalId().equals(externalId))
                .findFirst()
                .orElse(null);
    }

    /** All sites there are, by external id. */
    Map<String, Site> sites() {
        return floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
    }

    /**
     * The working day so many after a day.
     *
     * @param site null: no holidays are known
     * @param days above 0
     */
    LocalDate after(LocalDate from, int days, @Nullable Site site) {
        Set<LocalDate> holidays =
                site == null ? Set.of() : floor.holidays(site, from, from.plusDays(2L * days + SLACK));
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day, holidays) ? 1 : 0;
        }
        return day;
    }

    /** Whether the site works on a day. */
    boolean works(LocalDate day, @Nullable Site site) {
        return works(day, site == null ? Set.of() : floor.holidays(site, day, day));
    }

    private static boolean works(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !holidays.contains(day);
    }
}
