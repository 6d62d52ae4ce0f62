package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;

/** A queue that waits for another look. */
record DemandFact(Problem.Demand demand, QueueFact queue) {

    boolean metBy(Visit visit) {
        return visit.getSlot() != null
                && visit.at().day.isBefore(demand.by())
                && !demand.notExecutives().contains(visit.executive().id);
    }
}
