package dev.floorseat.solver;

import dev.floorseat.solver.Problem.Shift;
import dev.floorseat.solver.Slot.Part;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Cuts shifts into the stretches that can host a visit. */
public final class HostingSlots {

    private static final Duration HALF = Duration.ofHours(4);
    private static final Duration WHOLE = Duration.ofHours(7);

    private HostingSlots() {}

    /**
     * Cuts a shift: from 7 hours on into its first four hours, its last four hours and all of it; from 4 hours on into its first four
     * hours, which are a morning when they start before noon by the site's clock and an afternoon otherwise; a shorter one hosts nobody.
     * What touches a time in which its mentor is busy is left out.
     *
     * @param shift the shift
     * @param zone its site's time zone
     * @return its slots, in the order morning, afternoon, full; empty for a short shift
     */
    public static List<Slot> of(Shift shift, ZoneId zone) {
        Duration length = Duration.between(shift.from(), shift.to());
        if (length.compareTo(HALF) < 0) {
            return List.of();
        }
        OffsetDateTime from = at(shift.from(), zone);
        OffsetDateTime to = at(shift.to(), zone);
        OffsetDateTime firstEnds = at(shift.from().plus(HALF), zone);
        if (length.compareTo(WHOLE) < 0) {
            Part part = from.toLocalTime().isBefore(LocalTime.NOON) ? Part.MORNING : Part.AFTERNOON;
            return free(shift, slot(shift, part, from, firstEnds));
        }
        return free(
                shift,
                slot(shift, Part.MORNING, from, firstEnds),
                slot(shift, Part.AFTERNOON, at(shift.to().minus(HALF), zone), to),
                slot(shift, Part.FULL, from, to));
    }

    private static List<Slot> free(Shift shift, Slot... slots) {
        return Stream.of(slots).filter(shift::isFree).toList();
    }

    private static OffsetDateTime at(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static Slot slot(Shift shift, Part part, OffsetDateTime from, OffsetDateTime to) {
        return new Slot(
                shift.id() + '/' + part, shift.id(), part, shift.mentor(), shift.site(), shift.queue(), from, to);
    }
}
