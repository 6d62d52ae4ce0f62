package dev.floorseat.floor;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
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
        String[] parts = parts(state);
        Set<LocalDate> days = new TreeSet<>();
        for (Holiday holiday : calendar(parts[0]).getHolidays(from, to, HolidayType.PUBLIC_HOLIDAY, parts[1])) {
            days.add(holiday.getActualDate());
        }
        return days;
    }

    /** Whether the country is known and, where its holidays differ by state, the state as well. */
    static boolean know(String state) {
        String[] parts = parts(state);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
            return false;
        }
        Set<String> states =
                calendar(parts[0]).getCalendarHierarchy().getChildren().keySet();
        return states.isEmpty() || states.stream().anyMatch(parts[1]::equalsIgnoreCase);
    }

    private static HolidayManager calendar(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String[] parts(String state) {
        String[] parts = state.toLowerCase(Locale.ROOT).split("-", 2);
        return parts.length == 2 ? parts : new String[] {parts[0], ""};
    }
}
