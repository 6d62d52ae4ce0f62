package dev.floorseat.floor;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Public holidays of a federal state, as jollyday knows them. */
@Component
class Holidays {

    /**
     * The holidays of a state.
     *
     * @param state ISO 3166-2, such as {@code DE-SN}
     * @param from first day
     * @param to last day
     * @return in order
     */
    Set<LocalDate> of(String state, LocalDate from, LocalDate to) {
        String[] parts = state.toLowerCase(Locale.ROOT).split("-", 2);
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        Set<Holiday> holidays =
                parts.length == 1 ? manager.getHolidays(from, to) : manager.getHolidays(from, to, parts[1]);
        Set<LocalDate> days = new TreeSet<>();
        holidays.forEach(holiday -> days.add(holiday.getActualDate()));
        return days;
    }
}
