package dev.floorseat.solver.engine;

import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.WeightProfile;

/** Makes the solver where Spring does not. */
public final class Engine {

    private Engine() {}

    /**
     * Makes a solver from {@code solver-config/solver.xml} and the standard weights. It is dear to make: keep it.
     *
     * @return the solver
     */
    public static RotationSolver start() {
        return new OptaPlannerSolver(
                SolverTemplate.of("solver.xml"),
                WeightProfile.named(WeightProfile.STANDARD).weights());
    }
}
