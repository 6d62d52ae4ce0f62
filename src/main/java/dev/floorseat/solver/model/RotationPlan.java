package dev.floorseat.solver.model;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** A plan in the making: the planning solution. */
@PlanningSolution
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // OptaPlanner reads and clones the fields
public class RotationPlan {

    @ConstraintConfigurationProvider
    private Weights weights;

    @ProblemFactProperty
    private House house;

    @ProblemFactCollectionProperty
    private List<HostingSlot> slots;

    @ProblemFactCollectionProperty
    private List<DemandFact> demands;

    @PlanningEntityCollectionProperty
    private List<Visit> visits;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private BooleanSupplier enough = () -> false;

    /** For OptaPlanner. */
    public RotationPlan() {}

    /**
     * Starts a plan.
     *
     * @param world the problem, worked out
     * @param visits its visits, with candidates or fixed
     * @param slots every slot a visit may take or stands on, linked
     * @param weights what the soft rules weigh
     */
    public RotationPlan(World world, List<Visit> visits, List<HostingSlot> slots, Weights weights) {
        this.house = world.house;
        this.demands = world.demands();
        this.visits = visits;
        this.slots = slots;
        this.weights = weights;
    }

    /**
     * The visits and where they are.
     *
     * @return the visits in the problem's order
     */
    public List<Visit> visits() {
        return visits;
    }

    House house() {
        return house;
    }

    Weights weights() {
        return weights;
    }

    /**
     * Says who knows when construction must end although visits are open.
     *
     * @param enough true once the time is up or somebody wants no more; asked often, by one thread
     */
    public void until(BooleanSupplier enough) {
        this.enough = enough;
    }

    /** Whether construction must end; OptaPlanner asks about that only after it. */
    boolean enough() {
        return enough.getAsBoolean();
    }

    /**
     * How good it is.
     *
     * @return the score; null before it was worked out
     */
    public @Nullable HardMediumSoftLongScore score() {
        return score;
    }
}
