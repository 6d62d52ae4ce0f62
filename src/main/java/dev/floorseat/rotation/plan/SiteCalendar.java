package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.Appointment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The working days of a site: Monday to Friday but for its public holidays. */
@Component
class SiteCalendar {

    /** More than the days off that can come in a row. */
    private static final int SLACK = 14;

    private final Floor floor;

    SiteCalendar(Floor floor) {
        this.floor = floor;
    }

    /** The midnight that ends the last of so many working days after the day of a moment, on the clock of the appointment's site. */
    Instant after(Instant moment, int days, Appointment appointment) {
        LocalDate day = LocalDate.ofInstant(moment, appointment.zone());
        Set<LocalDate> holidays = floor.sites().stream()
                .filter(site -> site.externalId().equals(appointment.site()))
                .findFirst()
                .map((Site site) -> floor.holidays(site, day, day.plusDays(2L * days + SLACK)))
                .orElse(Set.of());
        LocalDate last = day;
        for (int passed = 0; passed < days; ) {
            last = last.plusDays(1);
            if (last.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(last)) {
                passed++;
            }
        }
        return last.plusDays(1).atStartOfDay(appointment.zone()).toInstant();
    }
}
