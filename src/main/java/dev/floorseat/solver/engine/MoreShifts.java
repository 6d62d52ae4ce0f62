package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Shift;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.model.Conflicts;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Imagines one more shift of a mentor: as the first of a week, on a day of that week on which others of the site work and the mentor does
 * not.
 */
final class MoreShifts {

    /** How an imagined shift is called. */
    static final String ID = "one-more-shift";

    private static final int MOST = 3_000;

    private final Problem problem;
    private final Problem.Visit visit;
    private final Set<String> able;
    private final Map<String, ZoneId> zones = new HashMap<>();

    /** A mentor's ISO week, by its Monday. */
    private record Week(String mentor, LocalDate monday) {}

    MoreShifts(Problem problem, Problem.Visit visit, Set<String> able) {
        this.problem = problem;
        this.visit = visit;
        this.able = able;
        problem.sites().forEach(site -> zones.put(site.id(), site.zone()));
    }

    /**
     * The slots of imagined shifts that would take the visit.
     *
     * @param placed the places of the other visits, by visit id
     */
    List<Slot> opening(Map<String, Slot> placed) {
        List<Shift> shifts = imagined();
        Set<String> used = placed.values().stream().map(Slot::shift).collect(Collectors.toSet());
        problem.shifts().stream().filter(shift -> used.contains(shift.id())).forEach(shifts::add);
        Map<String, String> assignment = new HashMap<>();
        placed.forEach((each, slot) -> assignment.put(each, slot.id()));
        Question question = new Question(Trial.bare(problem, visit, shifts), assignment);
        Visit asked = question.visit(visit.id());
        List<HostingSlot> slots = question.world.slots().stream()
                .filter(slot -> slot.slot().shift().startsWith(ID) && Conflicts.inWindow(asked, slot))
                .toList();
        question.plan(slots, Weights.ones());
        Conflicts conflicts = new Conflicts(question.world, question.visits);
        return slots.stream()
                .filter(slot -> conflicts.alone(asked, slot).isEmpty()
                        && conflicts.together(asked, slot).isEmpty())
                .map(HostingSlot::slot)
                .toList();
    }

    private List<Shift> imagined() {
        Map<Week, List<Shift>> weeks = new LinkedHashMap<>();
        Map<String, Set<DayOfWeek>> open = new HashMap<>();
        for (Shift shift : problem.shifts()) {
            LocalDate day = day(shift);
            open.computeIfAbsent(shift.site(), any -> EnumSet.noneOf(DayOfWeek.class))
                    .add(day.getDayOfWeek());
            if (able.contains(shift.mentor())) {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                weeks.computeIfAbsent(new Week(shift.mentor(), monday), any -> new ArrayList<>())
                        .add(shift);
            }
        }
        List<Shift> imagined = new ArrayList<>();
        weeks.forEach((week, shifts) -> {
            Set<LocalDate> worked = shifts.stream().map(this::day).collect(Collectors.toSet());
            Shift like = shifts.get(0);
            for (DayOfWeek weekday : open.getOrDefault(like.site(), Set.of())) {
                LocalDate day = week.monday.with(TemporalAdjusters.nextOrSame(weekday));
                if (!worked.contains(day) && inRotation(day) && imagined.size() < MOST) {
                    imagined.add(like(like, day, imagined.size()));
                }
            }
        });
        return imagined;
    }

    private boolean inRotation(LocalDate day) {
        return !day.isBefore(problem.rotation().from())
                && !day.isAfter(problem.rotation().to());
    }

    private Shift like(Shift shift, LocalDate day, int number) {
        ZoneId zone = zone(shift);
        OffsetDateTime from = day.atTime(shift.from().atZoneSameInstant(zone).toLocalTime())
                .atZone(zone)
                .toOffsetDateTime();
        return new Shift(
                ID + '-' + number,
                shift.mentor(),
                shift.site(),
                shift.queue(),
                from,
                from.plus(Duration.between(shift.from(), shift.to())));
    }

    private LocalDate day(Shift shift) {
        return shift.from().atZoneSameInstant(zone(shift)).toLocalDate();
    }

    private ZoneId zone(Shift shift) {
        return Objects.requireNonNull(zones.get(shift.site()));
    }
}
