package dev.floorseat.solver.model;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The best plan there is, proven by OR-tools' CP-SAT: the whole model, every rule of it, for problems in which every visit has a place and
 * nothing is published. Solves without H13 and S13 first, adds those the solution breaks, and solves again until it breaks none. Each
 * round is a relaxation, so its bound holds for the problem.
 */
public final class ExactPlan {

    /**
     * What was found out.
     *
     * @param assignment the best plan found that breaks nothing; empty: none was found in time
     * @param soft its soft score; meaningless without one
     * @param bound no plan has a better soft score
     * @param took how long it took
     * @param rounds how often it was solved
     */
    public record Proof(Map<String, String> assignment, long soft, long bound, Duration took, int rounds) {

        /** Whether the plan is proven to be the best. */
        public boolean optimal() {
            return !assignment.isEmpty() && soft == bound;
        }
    }

    private static final int WORKERS = 8;

    private final World world;
    private final Formulation formulation;

    /**
     * States the problem.
     *
     * @param problem what is to be planned; no visit pinned or published, no demands
     * @param standard the weights of rules of which the problem says nothing
     */
    public ExactPlan(Problem problem, Map<String, Long> standard) {
        Loader.loadNativeLibraries();
        this.world = new World(problem);
        this.formulation = new Formulation(world, Weights.of(problem.weights(), standard).byRule());
    }

    /** How many yes or no there are. */
    public long columns() {
        return formulation.columns();
    }

    /**
     * Solves until it is proven or the time is up.
     *
     * @param begin a plan to begin with, slots by visits; empty: none
     * @param limit how long
     * @return what was found
     */
    public Proof prove(Map<String, String> begin, Duration limit) {
        long began = System.nanoTime();
        Map<String, String> hint = begin;
        Map<String, String> found = Map.of();
        long soft = 0;
        long bound = Long.MAX_VALUE;
        int rounds = 0;
        while (true) {
            double left = (limit.toNanos() - (System.nanoTime() - began)) / 1e9;
            if (left <= 0) {
                return new Proof(found, soft, bound, Duration.ofNanos(System.nanoTime() - began), rounds);
            }
            rounds++;
            formulation.hint(hint);
            CpSolver solver = new CpSolver();
            solver.getParameters().setMaxTimeInSeconds(left).setNumWorkers(WORKERS);
            CpSolverStatus status = solver.solve(formulation.model);
            bound = Math.min(bound, -(long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                return new Proof(found, soft, bound, Duration.ofNanos(System.nanoTime() - began), rounds);
            }
            formulation.read(solver);
            if (!tighten()) {
                found = assignment();
                soft = -Math.round(solver.objectiveValue());
                if (status == CpSolverStatus.OPTIMAL) {
                    return new Proof(found, soft, bound, Duration.ofNanos(System.nanoTime() - began), rounds);
                }
            }
            hint = assignment();
        }
    }

    private Map<String, String> assignment() {
        return formulation.visits.stream()
                .collect(Collectors.toMap(Visit::id, visit -> visit.at().slot().id()));
    }

    /** Adds what the solution breaks or did not pay for; says whether there was anything. */
    private boolean tighten() {
        boolean any = false;
        Map<ExecutiveFact, List<Visit>> own =
                formulation.visits.stream().collect(Collectors.groupingBy(Visit::executive));
        for (List<Visit> visits : own.values()) {
            for (Gap gap : Gap.tooShort(visits, world.house)) {
                formulation.forbid(
                        gap.earlier(), earlierLike(gap), gap.later(), laterLike(gap));
                any = true;
            }
        }
        return recovery() || any;
    }

    /** Between days the rest counts, wherever: whoever ends later the one day and begins earlier the next breaks it too. */
    private static Predicate<HostingSlot> earlierLike(Gap gap) {
        HostingSlot slot = gap.earlierSlot();
        if (!slot.day.equals(gap.laterSlot().day) && rest(gap)) {
            return other -> other.day.equals(slot.day) && other.to >= slot.to;
        }
        return other -> other.from == slot.from && other.to == slot.to && other.site.equals(slot.site);
    }

    private static Predicate<HostingSlot> laterLike(Gap gap) {
        HostingSlot slot = gap.laterSlot();
        if (!slot.day.equals(gap.earlierSlot().day) && rest(gap)) {
            return other -> other.day.equals(slot.day) && other.from <= slot.from;
        }
        return other -> other.from == slot.from && other.to == slot.to && other.site.equals(slot.site);
    }

    private static boolean rest(Gap gap) {
        return gap.laterSlot().from - gap.earlierSlot().to < gap.house().restMillis;
    }

    private final Map<String, Boolean> charged = new HashMap<>();

    private boolean recovery() {
        boolean any = false;
        for (Visit one : formulation.visits) {
            for (Visit other : formulation.visits) {
                HostingSlot here = one.at();
                HostingSlot there = other.at();
                boolean strained = one.getIndex() < other.getIndex()
                        && here.mentor.equals(there.mentor)
                        && here.queue.straining
                        && there.queue.straining
                        && Math.max(here.from - there.to, there.from - here.to) < world.house.recoveryMillis;
                if (strained && charged.put(one + " " + here + " " + other + " " + there, true) == null) {
                    formulation.charge(Rule.S13, one, here::equals, other, there::equals);
                    any = true;
                }
            }
        }
        return any;
    }
}
