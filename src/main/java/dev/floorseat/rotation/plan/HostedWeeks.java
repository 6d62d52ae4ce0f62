package dev.floorseat.rotation.plan;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What mentors have promised to host, by ISO week (ISO 8601), against how many visits a week they host at most.
 *
 * @param promised by mentor and week, earliest first; what has begun in front of what has not
 * @param caps visits a week at most, by mentor
 */
record HostedWeeks(Map<Week, List<Promised>> promised, Map<String, Integer> caps) {

    /** A mentor's week. */
    record Week(String mentor, int year, int number) {

        static Week of(Slot slot) {
            LocalDate day = slot.from().toLocalDate();
            return new Week(
                    slot.mentor(), day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    /** A visit in the slot it was promised for. */
    record Promised(Visit visit, Slot slot, boolean begun) {}

    static HostedWeeks of(Draft draft) {
        Map<Week, List<Promised>> promised = new HashMap<>();
        for (Visit visit : draft.visits()) {
            @Nullable String id = draft.published().get(visit.visitId());
            @Nullable Slot slot = id == null ? null : draft.slots().get(id);
            boolean begun = draft.begun(visit);
            if (slot != null && (begun || visit.slot() == null || visit.slot().equals(id))) {
                promised.computeIfAbsent(Week.of(slot), week -> new ArrayList<>())
                        .add(new Promised(visit, slot, begun));
            }
        }
        Comparator<Promised> begunFirst = Comparator.comparing(each -> !each.begun());
        promised.values()
                .forEach(week -> week.sort(begunFirst
                        .thenComparing(each -> each.slot().from())
                        .thenComparingLong(each -> each.visit().number())));
        return new HostedWeeks(
                promised,
                draft.problem().mentors().stream()
                        .collect(Collectors.toMap(Problem.Mentor::id, Problem.Mentor::weekCap, (one, other) -> one)));
    }

    /** The last visits of each week that is fuller than its mentor wants by now; those that fall out anyway do not count. */
    List<Visit> beyondTheCap(Set<Visit> fallen) {
        List<Visit> beyond = new ArrayList<>();
        promised.forEach((week, all) -> all.stream()
                .filter(each -> !fallen.contains(each.visit()))
                .skip(caps.getOrDefault(week.mentor(), Integer.MAX_VALUE))
                .filter(each -> !each.begun())
                .map(Promised::visit)
                .forEach(beyond::add));
        return beyond;
    }
}
