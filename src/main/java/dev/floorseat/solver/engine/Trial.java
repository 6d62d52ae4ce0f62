package dev.floorseat.solver.engine;

import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Shift;
import dev.floorseat.solver.Problem.VisitLength;
import dev.floorseat.solver.Remedy.Change;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.model.Conflicts;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries whether a visit has a place once something has changed. Of the problem only that is kept which can stand against the visit there:
 * the others where they are, and the shifts of the site about that time.
 */
final class Trial {

    private final Problem problem;
    private final Problem.Visit visit;
    private final Map<String, Slot> placed;
    private final Map<String, Shift> shifts;
    private final Map<String, ZoneId> zones;

    Trial(Problem problem, Problem.Visit visit, Map<String, Slot> placed) {
        this.problem = problem;
        this.visit = visit;
        this.placed = placed;
        this.shifts = problem.shifts().stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        this.zones = problem.sites().stream().collect(Collectors.toMap(Problem.Site::id, Problem.Site::zone));
    }

    boolean helps(List<Change> changes, Slot wanted) {
        Problem changed = bare(problem, visit, shiftsAbout(wanted));
        for (Change change : changes) {
            changed = Changed.by(changed, change, visit.id(), wanted);
        }
        Map<String, String> assignment = new HashMap<>();
        placed.forEach((each, slot) -> assignment.put(each, slot.id()));
        Question question = new Question(changed, assignment);
        Visit asked = question.visit(visit.id());
        HostingSlot slot = question.world.slot(slot(changed, wanted));
        question.plan(List.of(slot), Weights.ones());
        Conflicts conflicts = new Conflicts(question.world, question.visits);
        return Conflicts.inWindow(asked, slot)
                && conflicts.alone(asked, slot).isEmpty()
                && conflicts.together(asked, slot).isEmpty();
    }

    /** The slot itself, or that of the shift that was added for it. */
    private String slot(Problem changed, Slot wanted) {
        return changed.shifts().stream()
                .filter(shift -> shift.id().equals(Changed.ADDED))
                .flatMap(shift -> HostingSlots.of(shift, Objects.requireNonNull(zones.get(shift.site()))).stream())
                .filter(slot -> (slot.part() == Slot.Part.FULL) == (visit.length() == VisitLength.FULL))
                .map(Slot::id)
                .findFirst()
                .orElse(wanted.id());
    }

    private List<Shift> shiftsAbout(Slot wanted) {
        Set<String> used = new HashSet<>();
        placed.values().forEach(slot -> used.add(slot.shift()));
        List<Shift> about = new ArrayList<>();
        for (Shift shift : shifts.values()) {
            boolean near = shift.site().equals(wanted.site())
                    && shift.from().isBefore(wanted.to().plusDays(1))
                    && wanted.from().minusDays(1).isBefore(shift.to());
            if (near || used.contains(shift.id())) {
                about.add(shift);
            }
        }
        return about;
    }

    /** A problem with other shifts, and without what does not stand against a visit: pins, wishes, the diaries and pasts of others. */
    static Problem bare(Problem problem, Problem.Visit visit, List<Shift> shifts) {
        return new Problem(
                problem.rotation(),
                problem.policy(),
                problem.weights(),
                problem.sites(),
                problem.travel(),
                problem.queues(),
                problem.executives().stream()
                        .map(executive -> bare(executive, executive.id().equals(visit.executive())))
                        .toList(),
                problem.mentors(),
                problem.lines(),
                shifts,
                problem.staffing(),
                problem.embargoes(),
                problem.visits().stream().map(Trial::bare).toList(),
                List.of());
    }

    private static Problem.Executive bare(Problem.Executive executive, boolean asked) {
        return new Problem.Executive(
                executive.id(),
                executive.languages(),
                executive.homeSite(),
                executive.manager(),
                executive.licence(),
                Set.of(),
                asked ? executive.busy() : List.of(),
                List.of(),
                List.of());
    }

    private static Problem.Visit bare(Problem.Visit visit) {
        return new Problem.Visit(
                visit.id(),
                visit.executive(),
                visit.length(),
                visit.stage(),
                visit.priority(),
                visit.after(),
                visit.notBefore(),
                visit.notAfter(),
                null,
                null);
    }
}
