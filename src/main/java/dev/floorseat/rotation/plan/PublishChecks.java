package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what publishing would change, and which hard rules stand against it. */
@Component
class PublishChecks {

    private final PlanVersions versions;
    private final RotationSolver solver;

    PublishChecks(PlanVersions versions, RotationSolver solver) {
        this.versions = versions;
        this.solver = solver;
    }

    /**
     * What publishing some visits elsewhere would do. Only what those visits break speaks against it: what was broken before, by an
     * absence or an embargo that came later, is no reason to leave a hole.
     *
     * @param after what would be promised
     * @param moved the visits that go elsewhere
     */
    PlanPreview only(Draft draft, Map<VisitId, Promise> after, Collection<VisitId> moved) {
        PlanPreview whole = all(draft, after, List.of());
        Set<String> keys =
                moved.stream().map(visit -> Long.toString(visit.value())).collect(Collectors.toSet());
        List<Breach> own = whole.broken().stream()
                .filter(breach -> breach.visits().stream().anyMatch(keys::contains))
                .toList();
        return new PlanPreview(whole.version(), whole.changes(), own, List.of(), whole.unassigned());
    }

    /** What publishing would do whose time for rules is over: what took place, or was decided on the floor. */
    PlanPreview unchecked(Draft draft, Map<VisitId, Promise> after) {
        PlanPreview whole = all(draft, after, List.of());
        return new PlanPreview(whole.version(), whole.changes(), List.of(), List.of(), whole.unassigned());
    }

    /**
     * What publishing would do.
     *
     * @param after what would be promised
     * @param withoutShift visits in a place that is gone from the roster
     */
    PlanPreview all(Draft draft, Map<VisitId, Promise> after, List<Visit> withoutShift) {
        List<AppointmentChange> changes = new ArrayList<>();
        TreeSet<VisitId> concerned = new TreeSet<>(Comparator.comparingLong(VisitId::value));
        concerned.addAll(draft.promised().keySet());
        concerned.addAll(after.keySet());
        for (VisitId visit : concerned) {
            Appointment before = draft.promised().get(visit);
            Promise promise = after.get(visit);
            Appointment then = promise == null ? null : promise.appointment();
            if (!Objects.equals(before, then)) {
                changes.add(new AppointmentChange(before, then));
            }
        }
        Set<String> begun =
                draft.visits().stream().filter(draft::begun).map(Visit::key).collect(Collectors.toSet());
        // Pins are the planner's wish about the draft; what is published may leave one of its visits where it was
        // promised.
        Problem free = draft.problem()
                .withVisits(draft.problem().visits().stream()
                        .map(visit -> visit.pinnedTo(null))
                        .toList());
        List<Breach> broken = broken(draft, free, slots(draft, after)).stream()
                .filter(breach -> !over(breach, begun))
                .toList();
        int version = versions.all(draft.rotation().number()).stream()
                .mapToInt(PlanVersion::number)
                .max()
                .orElse(0);
        int unassigned = (int) draft.visits().stream()
                .filter(visit -> !after.containsKey(visit.visitId()))
                .count();
        return new PlanPreview(version + 1, List.copyOf(changes), broken, withoutShift, unassigned);
    }

    /** Who walks in sits on the seat that a plan must leave free: that is what it is for, and no fault of the plan. */
    private List<Breach> broken(Draft draft, Problem problem, Map<String, String> slots) {
        List<Breach> broken = new ArrayList<>(hard(problem, slots));
        Set<String> walkIns = draft.walkIns().stream()
                .map(visit -> Long.toString(visit.value()))
                .collect(Collectors.toSet());
        if (broken.removeIf(
                breach -> breach.rule() == Rule.H5 && breach.visits().stream().anyMatch(walkIns::contains))) {
            Map<String, String> planned = new HashMap<>(slots);
            planned.keySet().removeAll(walkIns);
            broken.removeIf(breach -> breach.rule() == Rule.H5);
            hard(problem, planned).stream()
                    .filter(breach -> breach.rule() == Rule.H5)
                    .forEach(broken::add);
        }
        return broken;
    }

    private List<Breach> hard(Problem problem, Map<String, String> slots) {
        return solver.verify(problem, slots).breaches().stream()
                .filter(breach -> breach.rule().level() == Rule.Level.HARD)
                .toList();
    }

    private static Map<String, String> slots(Draft draft, Map<VisitId, Promise> promises) {
        Map<String, String> slots = new HashMap<>();
        promises.forEach((visit, promise) ->
                slots.put(Long.toString(visit.value()), promise.place().slot()));
        slots.values().retainAll(draft.slots().keySet());
        return slots;
    }

    /** Nobody can mend what only visits break that have begun: a licence that ended since, a mentor who does not host any more. */
    private static boolean over(Breach breach, Set<String> begun) {
        return !breach.visits().isEmpty() && begun.containsAll(breach.visits());
    }
}
