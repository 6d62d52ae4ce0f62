package dev.floorseat.solver.model;

import java.util.stream.Stream;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** All rules of a plan, each a constraint named by the id of its {@link dev.floorseat.solver.Rule}. */
public final class RotationRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.of(
                        new VisitOrderRules().all(factory),
                        new HostRules().all(factory),
                        new UnaryRules().all(factory),
                        new PlaceRules().all(factory),
                        new WishRules().all(factory),
                        new FairnessRules().all(factory),
                        new VarietyRules().all(factory))
                .flatMap(Stream::of)
                .toArray(Constraint[]::new);
    }
}
