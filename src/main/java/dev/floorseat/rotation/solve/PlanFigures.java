package dev.floorseat.rotation.solve;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.solver.LocalHours;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.Verification;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a plan of a rotation is worth. */
@Component
public class PlanFigures {

    private static final int MINUTES_A_COUNT = 10;

    private final RotationSolver solver;

    PlanFigures(RotationSolver solver) {
        this.solver = solver;
    }

    /**
     * All figures of a plan.
     *
     * @param draft what was planned
     * @param assignment slots by visit key
     */
    public Map<Figure, Long> of(Draft draft, Map<String, String> assignment) {
        Problem problem = draft.problem();
        Verification plan = solver.verify(problem, assignment);
        Map<String, Slot> placed = new HashMap<>();
        assignment.forEach((visit, slot) -> {
            Slot known = draft.slots().get(slot);
            if (known != null) {
                placed.put(visit, known);
            }
        });
        Set<String> coming = problem.visits().stream()
                .filter(visit -> placed.containsKey(visit.id()))
                .map(Problem.Visit::executive)
                .collect(Collectors.toSet());
        long directed = problem.executives().stream()
                .filter(executive -> coming.contains(executive.id()))
                .filter(executive -> !executive.directiveQueues().isEmpty())
                .count();
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(
                Figure.BROKEN,
                plan.breaches().stream()
                        .filter(breach -> breach.rule().level() == Rule.Level.HARD && breach.count() > 0)
                        .count());
        figures.put(Figure.UNASSIGNED, (long) problem.visits().size() - placed.size());
        figures.put(
                Figure.UNMET,
                plan.breaches().stream()
                        .filter(breach -> breach.rule() == Rule.M2 && breach.count() > 0)
                        .count());
        figures.put(Figure.MOVED, plan.count(Rule.S1));
        figures.put(Figure.SWAPPED, plan.count(Rule.S16));
        figures.put(Figure.WISHES_MET, Math.abs(plan.count(Rule.S4)));
        figures.put(Figure.WISHES_MISSED, plan.count(Rule.S3));
        figures.put(Figure.TENTATIVE, plan.count(Rule.S2));
        figures.put(Figure.TRAVEL, plan.count(Rule.S14) * MINUTES_A_COUNT);
        figures.put(
                Figure.MENTOR_SPREAD, spread(hosting(problem, placed.values()).values()));
        figures.put(Figure.EXECUTIVE_SPREAD, spread(unsocial(problem, placed).values()));
        figures.put(Figure.SAME_MENTOR, plan.count(Rule.S8));
        figures.put(Figure.SAME_QUEUE, plan.count(Rule.S9));
        figures.put(Figure.SAME_SITE, plan.count(Rule.S10));
        figures.put(Figure.DIRECTIVES_MET, directed - plan.count(Rule.S11));
        figures.put(Figure.HARD_HOURS, coming.size() - plan.count(Rule.S12));
        figures.put(Figure.UNRECOVERED, plan.count(Rule.S13));
        return figures;
    }

    private static long spread(Collection<Long> each) {
        var all = each.stream().mapToLong(Long::longValue).summaryStatistics();
        return all.getCount() == 0 ? 0 : all.getMax() - all.getMin();
    }

    /** Visits by mentor, over the past year and in the plan. */
    private static Map<String, Long> hosting(Problem problem, Collection<Slot> placed) {
        Map<String, Long> hosting = new HashMap<>();
        problem.mentors().stream()
                .filter(mentor -> mentor.optedIn() && mentor.licence() != null)
                .forEach(mentor -> hosting.put(mentor.id(), (long) mentor.hosted()));
        placed.forEach(slot -> hosting.computeIfPresent(slot.mentor(), (mentor, visits) -> visits + 1));
        return hosting;
    }

    /** Visits early, late and at weekends by executive who owes one, over the past year and in the plan. */
    private static Map<String, Long> unsocial(Problem problem, Map<String, Slot> placed) {
        Map<String, ZoneId> zones =
                problem.sites().stream().collect(Collectors.toMap(Problem.Site::id, Problem.Site::zone));
        Map<String, Problem.Executive> executives =
                problem.executives().stream().collect(Collectors.toMap(Problem.Executive::id, Function.identity()));
        Map<String, Long> unsocial = new HashMap<>();
        for (Problem.Visit visit : problem.visits()) {
            unsocial.computeIfAbsent(visit.executive(), id -> before(executives.get(id), zones));
            Slot slot = placed.get(visit.id());
            if (slot != null && unsocial(slot.from(), slot.to(), zones.get(slot.site()))) {
                unsocial.merge(visit.executive(), 1L, Long::sum);
            }
        }
        return unsocial;
    }

    private static long before(Problem.@Nullable Executive executive, Map<String, ZoneId> zones) {
        return executive == null
                ? 0
                : executive.history().stream()
                        .filter(past -> unsocial(past.from(), past.to(), zones.get(past.site())))
                        .count();
    }

    private static boolean unsocial(OffsetDateTime from, OffsetDateTime to, @Nullable ZoneId zone) {
        ZoneId at = zone == null ? from.getOffset() : zone;
        return LocalHours.unsocial(
                from.atZoneSameInstant(at).toLocalDateTime(),
                to.atZoneSameInstant(at).toLocalDateTime());
    }
}
