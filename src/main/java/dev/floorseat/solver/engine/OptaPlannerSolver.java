package dev.floorseat.solver.engine;

import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Hole;
import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Plan;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Site;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.Remedy;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolveWatch;
import dev.floorseat.solver.Variant;
import dev.floorseat.solver.Verification;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.SlotFilter;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The solver on OptaPlanner. */
final class OptaPlannerSolver implements RotationSolver {

    private final SolverTemplate template;
    private final Map<String, Long> standard;

    OptaPlannerSolver(SolverTemplate template, Map<String, Long> standard) {
        this.template = template;
        this.standard = standard;
    }

    @Override
    public Plan solve(Problem problem, SolveSettings settings, SolveWatch watch) {
        return new SolveRun(template, new Start(problem, settings, standard), settings, watch).plan();
    }

    @Override
    public Verification verify(Problem problem, Map<String, String> assignment) {
        Question question = Question.about(problem, assignment, List.of());
        try (Scoring scoring = question.scoring(template, List.of(), weighed(problem))) {
            return scoring.verification();
        }
    }

    @Override
    public List<Breach> breachesIf(
            Problem problem, Map<String, String> assignment, String visit, @Nullable String slot) {
        Question question = Question.about(problem, assignment, slot == null ? List.of() : List.of(slot));
        Visit moved = question.visit(visit);
        HostingSlot there = slot == null ? null : question.world.slot(slot);
        List<HostingSlot> further = there == null ? List.of() : List.of(there);
        try (Scoring scoring = question.scoring(template, further, weighed(problem))) {
            Verification before = scoring.verification();
            scoring.move(moved, there);
            return Difference.between(before, scoring.verification());
        }
    }

    @Override
    public List<Alternative> alternatives(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, String visit, int most) {
        Question question = new Question(problem, assignment);
        return new Alternatives(template, question, weighed(problem))
                .of(question.visit(visit), refused.getOrDefault(visit, Set.of()), most);
    }

    @Override
    public List<Alternative> compare(
            Problem problem, Map<String, String> assignment, String visit, Collection<String> slots, int most) {
        Question question = Question.about(problem, assignment, slots);
        List<HostingSlot> asked = slots.stream().map(question.world::slot).toList();
        return new Alternatives(template, question, weighed(problem)).among(question.visit(visit), asked, most);
    }

    @Override
    public List<Variant> variants(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, Hole hole, int most) {
        return new Variants(template, new Question(problem, assignment), weighed(problem)).of(hole, refused, most);
    }

    @Override
    public Variant together(Problem problem, Map<String, String> assignment, Map<String, String> moves) {
        Question question = Question.about(problem, assignment, moves.values());
        Map<Visit, HostingSlot> asked = new LinkedHashMap<>();
        moves.forEach((visit, slot) -> asked.put(question.visit(visit), question.world.slot(slot)));
        try (Scoring scoring = question.scoring(template, asked.values(), weighed(problem))) {
            return scoring.variant(asked, scoring.verification());
        }
    }

    @Override
    public Map<String, List<Reason>> reasons(
            Problem problem,
            Map<String, String> assignment,
            Map<String, Set<String>> refused,
            Collection<String> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        AgainstPlaces against = against(problem, assignment, visits);
        Map<String, List<Reason>> found = new HashMap<>();
        for (String visit : visits) {
            found.put(visit, against.all(visit, refused.getOrDefault(visit, Set.of())));
        }
        return found;
    }

    @Override
    public List<Breach> explain(Problem problem, Map<String, String> assignment, String visit) {
        Question question = Question.about(problem, assignment, List.of());
        try (Scoring scoring = question.scoring(template, List.of(), weighed(problem))) {
            return Explanation.of(scoring, question.visit(visit));
        }
    }

    @Override
    public List<Reason> smallestReasons(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, String visit) {
        return against(problem, assignment, List.of(visit)).smallest(visit, refused.getOrDefault(visit, Set.of()));
    }

    @Override
    public List<Remedy> remedies(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, String visit, int most) {
        Map<String, String> others = new HashMap<>(assignment);
        others.remove(visit);
        return new Remedies(problem, others, refused.getOrDefault(visit, Set.of()), visit).best(most);
    }

    @Override
    public Map<Rule, Long> weights(Problem problem) {
        return weighed(problem).byRule();
    }

    @Override
    public List<Slot> slots(Problem problem) {
        Map<String, ZoneId> zones = problem.sites().stream().collect(Collectors.toMap(Site::id, Site::zone));
        return problem.shifts().stream()
                .flatMap(shift -> HostingSlots.of(shift, zone(zones, shift.site())).stream())
                .sorted(Comparator.comparingLong(slot -> slot.from().toEpochSecond()))
                .toList();
    }

    private static ZoneId zone(Map<String, ZoneId> zones, String site) {
        ZoneId zone = zones.get(site);
        if (zone == null) {
            throw new IllegalArgumentException("'" + site + "' is not a site of the problem");
        }
        return zone;
    }

    /** What stands against visits, none of which has a place. */
    private static AgainstPlaces against(Problem problem, Map<String, String> assignment, Collection<String> visits) {
        Question question = new Question(problem, assignment);
        question.plan(new SlotFilter(question.world).usable(), Weights.ones());
        visits.forEach(visit -> question.visit(visit).setSlot(null));
        return new AgainstPlaces(question, new Reasons(question.world, question.visits));
    }

    /** The reasons of a question, asked by visit id. */
    private record AgainstPlaces(Question question, Reasons reasons) {

        List<Reason> all(String visit, Set<String> refused) {
            return reasons.of(question.visit(visit), refused);
        }

        List<Reason> smallest(String visit, Set<String> refused) {
            return reasons.smallest(question.visit(visit), refused);
        }
    }

    private Weights weighed(Problem problem) {
        return Weights.of(problem.weights(), standard);
    }
}
