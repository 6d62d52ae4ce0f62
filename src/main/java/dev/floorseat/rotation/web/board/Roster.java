package dev.floorseat.rotation.web.board;

import dev.floorseat.floor.Site;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shifts of a draft and where on the board they stand. */
final class Roster {

    /** A shift that is gone from the roster was at least so long. */
    private static final Duration WHOLE_SHIFT = Duration.ofHours(8);

    /** From when to when the shifts of a band run. */
    record Hours(LocalTime from, LocalTime to) {

        Hours with(Hours other) {
            return new Hours(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    private final Map<String, Problem.Shift> shifts;
    private final Map<String, Site> sites;

    Roster(Draft draft, Map<String, Site> sites) {
        this.shifts = draft.problem().shifts().stream()
                .collect(Collectors.toMap(Problem.Shift::id, Function.identity(), (a, b) -> a));
        this.sites = sites;
    }

    Cell cell(Slot slot) {
        return new Cell(
                slot.site(),
                band(shifts.get(slot.shift()), slot.from().toLocalTime()),
                slot.from().toLocalDate());
    }

    Cell cell(Place place) {
        ZonedDateTime from = place.startsAt().atZone(zone(place.site()));
        Problem.Shift shift = shifts.get(place.shift());
        ZonedDateTime start = place.part() == Slot.Part.AFTERNOON
                ? place.endsAt().minus(WHOLE_SHIFT).atZone(zone(place.site()))
                : from;
        return new Cell(place.site(), band(shift, start.toLocalTime()), from.toLocalDate());
    }

    private static Band band(Problem.@Nullable Shift shift, LocalTime otherwise) {
        return Band.of(shift == null ? otherwise : shift.from().toLocalTime());
    }

    ZoneId zone(String site) {
        Site known = sites.get(site);
        return known == null ? ZoneOffset.UTC : known.zone();
    }

    /** The cells of a week in which a shift starts, with the hours of their shifts. */
    Map<Cell, Hours> cells(Week week) {
        Map<Cell, Hours> cells = new HashMap<>();
        for (Problem.Shift shift : shifts.values()) {
            if (week.contains(shift.from().toLocalDate())) {
                LocalTime start = shift.from().toLocalTime();
                Cell cell = new Cell(shift.site(), Band.of(start), shift.from().toLocalDate());
                cells.merge(cell, new Hours(start, shift.to().toLocalTime()), Hours::with);
            }
        }
        return cells;
    }

    /** The slots that fall into what is asked for. */
    List<Slot> slots(Collection<Slot> slots, Wanted wanted) {
        return slots.stream().filter(slot -> wanted.takes(cell(slot), slot)).toList();
    }
}
