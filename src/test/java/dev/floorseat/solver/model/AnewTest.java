package dev.floorseat.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.WeightProfile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnewTest {

    private static final PlantedProblem COMPANY = PlantedProblem.of(new PlantedProblem.Size(10, 2, 12, 5, 6), 1);
    private static final Weights WEIGHTS =
            Weights.of(Map.of(), WeightProfile.named("standard").weights());

    private final World world = new World(COMPANY.problem());
    private final List<Visit> visits = world.visits();
    private final Random random = new Random(5);

    AnewTest() {
        SlotFilter filter = new SlotFilter(world);
        world.link(world.slots());
        for (Visit visit : visits) {
            visit.offer(filter.of(visit, Set.of()));
            visit.setSlot(world.slot(Objects.requireNonNull(COMPANY.planted().get(visit.id()))));
        }
    }

    @Test
    void movesWholeChainsToWhereNoRuleIsBroken() {
        RotationPlan plan = new RotationPlan(world, visits, world.slots(), WEIGHTS);
        Standing standing = new Standing(plan);
        int moved = 0;
        for (int round = 0; round < 20; round++) {
            for (List<Visit> chain : Standing.chains(plan)) {
                Map<Visit, @Nullable HostingSlot> places = move(plan, standing, chain);
                places.forEach(Visit::setSlot);
                moved += places.size();
                assertThat(chain)
                        .allSatisfy(visit -> assertThat(brokenBy(visit)).isEmpty());
            }
        }
        assertThat(moved).isGreaterThan(200);
    }

    /** Other threads copy the plan while moves are sought. */
    @Test
    void touchesNoVisitWhileItSeeks() {
        List<Visit> watched = visits.stream().<Visit>map(Untouchable::new).toList();
        RotationPlan plan = new RotationPlan(world, watched, world.slots(), WEIGHTS);
        Standing standing = new Standing(plan);
        assertThat(Standing.chains(plan))
                .hasSize(10)
                .anySatisfy(chain -> assertThat(move(plan, standing, chain)).isNotEmpty());
    }

    private Map<Visit, @Nullable HostingSlot> move(RotationPlan plan, Standing standing, List<Visit> chain) {
        return new Anew(plan, standing, new SlotSample(plan), chain, random)
                .move()
                .places();
    }

    private Set<Rule> brokenBy(Visit visit) {
        HostingSlot stands = visit.at();
        visit.setSlot(null);
        Conflicts others = new Conflicts(world, visits);
        Set<Rule> broken = others.alone(visit, stands);
        broken.addAll(others.together(visit, stands));
        visit.setSlot(stands);
        return broken;
    }

    private static final class Untouchable extends Visit {

        Untouchable(Visit visit) {
            super(visit.getIndex(), visit.request(), visit.executive());
            offer((SlotSet) visit.getCandidates());
            super.setSlot(visit.getSlot());
        }

        @Override
        public void setSlot(@Nullable HostingSlot slot) {
            throw new AssertionError(this + " was touched");
        }
    }
}
