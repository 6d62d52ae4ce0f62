package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.RotationPlan;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import dev.floorseat.solver.model.World;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A problem and an assignment to be asked about: every visit stands where the assignment says and nowhere else was offered. */
final class Question {

    final World world;
    final List<Visit> visits;

    private final Map<String, Visit> byId = new HashMap<>();

    /** With every slot of the problem. */
    Question(Problem problem, Map<String, String> assignment) {
        this(new World(problem), assignment);
    }

    /** About these places only: nothing else can be tried, and working out is much faster where there are many slots. */
    static Question about(Problem problem, Map<String, String> assignment, Collection<String> places) {
        Set<String> asked = new HashSet<>(places);
        asked.addAll(assignment.values());
        return new Question(World.around(problem, asked), assignment);
    }

    private Question(World world, Map<String, String> assignment) {
        this.world = world;
        visits = world.visits();
        visits.forEach(visit -> byId.put(visit.id(), visit));
        assignment.forEach((visit, slot) -> visit(visit).setSlot(world.slot(slot)));
    }

    Visit visit(String id) {
        Visit visit = byId.get(id);
        if (visit == null) {
            throw new IllegalArgumentException("'" + id + "' is not a visit of the problem");
        }
        return visit;
    }

    /** The plan as it stands, with room for further slots. */
    RotationPlan plan(Collection<HostingSlot> further, Weights weights) {
        List<HostingSlot> slots = used(further);
        world.link(slots);
        return new RotationPlan(world, visits, slots, weights);
    }

    /** The same with few of the slots that an earlier plan linked: links stay, and what was worked out from them with them. */
    RotationPlan narrowed(Collection<HostingSlot> further, Weights weights) {
        return new RotationPlan(world, visits, used(further), weights);
    }

    private List<HostingSlot> used(Collection<HostingSlot> further) {
        Set<HostingSlot> used = new LinkedHashSet<>(further);
        for (Visit visit : visits) {
            if (visit.getSlot() != null) {
                used.add(visit.getSlot());
            }
        }
        return List.copyOf(used);
    }

    Scoring scoring(SolverTemplate template, Collection<HostingSlot> further, Weights weights) {
        return new Scoring(template, plan(further, Weights.ones()), weights.byRule());
    }
}
