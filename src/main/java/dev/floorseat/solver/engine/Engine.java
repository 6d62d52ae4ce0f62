package dev.floorseat.solver.engine;

import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.WeightProfile;
import java.util.function.Supplier;

/** Makes the solver where Spring does not. */
public final class Engine {

    private static final String SOLVER = "solver.xml";

    private Engine() {}

    /**
     * Makes a solver from {@code solver-config/solver.xml} and the standard weights. It is dear to make: keep it.
     *
     * @return the solver
     * @throws IllegalArgumentException when one of the two is missing or cannot be used; says in words which and why
     */
    public static RotationSolver start() {
        SolverTemplate template = usable(SOLVER, () -> SolverTemplate.of(SOLVER));
        WeightProfile weights = usable(
                "weights/" + WeightProfile.STANDARD + ".json", () -> WeightProfile.named(WeightProfile.STANDARD));
        return new OptaPlannerSolver(template, weights.weights());
    }

    /** OptaPlanner has an exception for each thing that can be wrong in its file, and the one at the bottom says what. */
    private static <T> T usable(String file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException unusable) {
            Throwable why = unusable;
            while (why.getCause() != null) {
                why = why.getCause();
            }
            throw new IllegalArgumentException(file + " cannot be used: " + why.getMessage(), unusable);
        }
    }
}
